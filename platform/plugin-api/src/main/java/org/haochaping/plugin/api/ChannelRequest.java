package org.haochaping.plugin.api;

import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * One request to a channel.
 *
 * @param contentType media type without parameters, lower case
 * @param fileName the name the sender gave, empty when there is none
 * @param body the bytes, limited by the core; the core closes it
 * @param receivedAt when the core received it
 * @param link what the scanned or opened link stands for, if any
 */
public record ChannelRequest(
    String contentType,
    Optional<String> fileName,
    InputStream body,
    Instant receivedAt,
    Optional<LinkFacts> link) {}
