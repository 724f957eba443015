package org.haochaping.plugin.api;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One configured channel instance of one tenant. Called from several threads at once. */
public interface ChannelAdapter {

  /** The surfaces of the core this channel uses. */
  Set<Surface> surfaces();

  /**
   * Turns what arrived into drafts, one call of the sink per record. A record that cannot be used
   * is rejected with the reason and must not stop the others.
   *
   * @throws IOException if the body cannot be read any further; nothing more is taken from it
   * @throws RejectedException if the request as a whole is refused
   */
  void decode(ChannelRequest request, DraftSink sink) throws IOException;

  /**
   * The columns of the files this channel takes, in order, from which the core makes a workbook to
   * be filled in; none (the default) where files come from a system that has its own.
   */
  default List<FileColumn> fileColumns() {
    return List.of();
  }

  /**
   * Writes the answer to a push in the counterpart's own form, record by record; empty (the
   * default) when the core's own JSON will do.
   */
  default Optional<Rendered> respond(PushAnswer answer) {
    return Optional.empty();
  }

  /**
   * Reads a counterpart's request for the address of a rating page; only of channels that use
   * {@link Surface#EVALUATION_URL}.
   *
   * @throws IOException if the body cannot be read
   * @throws RejectedException if it cannot be used
   */
  default LinkRequest link(ChannelRequest request) throws IOException {
    throw new UnsupportedOperationException("this channel gives out no evaluation addresses");
  }

  /**
   * Reads whom an app hands over, and for which case; only of channels that use {@link
   * Surface#HAND_OVER}. The signature has been checked by then.
   *
   * @throws IOException if the body cannot be read
   * @throws RejectedException if it cannot be used
   */
  default HandOver handOver(ChannelRequest request) throws IOException {
    throw new UnsupportedOperationException("no app hands its users over to this channel");
  }

  /**
   * Fetches one page from the counterpart; only of channels that use {@link Surface#PULL}. The core
   * says when, keeps the cursor and asks again when it fails; the channel has half a minute,
   * follows no redirects and calls inner addresses only of {@link PluginContext#innerHosts()}.
   *
   * @param cursor where the page before ended, as the channel said it; empty for the first page
   * @throws IOException if there is no whole answer in time
   * @throws RejectedException if the counterpart answers what cannot be used; the problem says what
   *     to do and is shown to those who configure the channel, so it quotes nothing of the answer
   */
  default Pulled poll(Optional<String> cursor) throws IOException {
    throw new UnsupportedOperationException("this channel fetches nothing");
  }

  /**
   * Turns the office's answer into text (UTF-8) in the counterpart's own form, which fetches it
   * from the core with a signed request; empty (the default) when the core's own JSON will do.
   */
  default Optional<byte[]> encode(CitizenAnswer answer) {
    return Optional.empty();
  }
}
