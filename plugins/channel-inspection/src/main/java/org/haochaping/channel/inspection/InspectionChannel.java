package org.haochaping.channel.inspection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haochaping.channel.score.Bands;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.Level;
import org.haochaping.plugin.api.LinkFacts;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.Surface;

/** One tenant's inspections. */
final class InspectionChannel implements ChannelAdapter {
  private final Bands bands;
  private final Optional<String> assessor;

  InspectionChannel(Bands bands, Optional<String> assessor) {
    this.bands = bands;
    this.assessor = assessor;
  }

  @Override
  public Set<Surface> surfaces() {
    return EnumSet.of(Surface.INSPECTION_FORM);
  }

  @Override
  public void decode(ChannelRequest request, DraftSink sink) {
    LinkFacts place =
        request.link().orElseThrow(() -> new RejectedException(InspectionProblems.formsOnly()));
    String visit =
        request
            .submissionKey()
            .orElseThrow(() -> new RejectedException(InspectionProblems.formsOnly()));
    List<Problem> problems = new ArrayList<>();
    FilledIn form = FilledIn.read(request, assessor, problems);
    Optional<Level> level =
        form.level()
            .or(() -> form.points().flatMap(points -> bands.level(points.given(), points.full())));
    if (problems.isEmpty() && level.isEmpty() && form.points().isEmpty()) {
      problems.add(InspectionProblems.nothingFound());
    }
    if (!problems.isEmpty()) {
      sink.reject(1, problems);
      return;
    }
    Visit found = new Visit("visit:" + visit, place, form);
    if (level.isPresent() && form.points().isPresent()) {
      sink.accept(1, found.rating(level.get()), found.score(form.points().get()));
    } else if (level.isPresent()) {
      sink.accept(1, found.rating(level.get()));
    } else {
      sink.accept(1, found.score(form.points().orElseThrow()));
    }
  }
}
