package org.haochaping.notify.http;

/**
 * What was answered to a GET, as it came.
 *
 * @param status the HTTP status; a redirect is an answer like any other
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record Fetched(int status, byte[] body) {}
