package org.haochaping.channel.app;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.haochaping.channel.link.AnswerBack;
import org.haochaping.channel.link.HostedPage;
import org.haochaping.channel.link.Json;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.CitizenAnswer;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.HandOver;
import org.haochaping.plugin.api.LinkFacts;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.Surface;

/** One app's users on the rating page, and the answers to them. */
final class AppChannel implements ChannelAdapter {
  private final AppRules rules;

  AppChannel(AppRules rules) {
    this.rules = rules;
  }

  @Override
  public Set<Surface> surfaces() {
    return EnumSet.of(Surface.HAND_OVER, Surface.RATING_PAGE);
  }

  @Override
  public void decode(ChannelRequest request, DraftSink sink) {
    LinkFacts link =
        request.link().orElseThrow(() -> new RejectedException(AppProblems.pagesOnly()));
    boolean contact = rules.askContact() || rules.keepContact();
    HostedPage.decode(request, link, rules.source(), contact, sink);
  }

  @Override
  public HandOver handOver(ChannelRequest request) throws IOException {
    return HandOverReader.read(Json.object(request.body(), AppNames.KNOWN), rules);
  }

  @Override
  public Optional<byte[]> encode(CitizenAnswer answer) {
    return Optional.of(AnswerBack.of(answer));
  }
}
