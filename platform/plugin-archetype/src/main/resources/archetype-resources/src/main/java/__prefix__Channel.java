package ${package};

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.haochaping.plugin.api.ChannelAdapter;
import org.haochaping.plugin.api.ChannelRequest;
import org.haochaping.plugin.api.DraftSink;
import org.haochaping.plugin.api.Problem;
import org.haochaping.plugin.api.RejectedException;
import org.haochaping.plugin.api.Surface;

/** 一个租户的一个渠道实例，会被多个线程同时调用。One tenant's channel; many threads call it. */
final class ${prefix}Channel implements ChannelAdapter {
  private static final int MOST_BYTES = 1_000_000;

  private final ${prefix}Reader reader;

  ${prefix}Channel(${prefix}Reader reader) {
    this.reader = reader;
  }

  @Override
  public Set<Surface> surfaces() {
    return EnumSet.of(Surface.PUSH);
  }

  /** 坏的一行只退回这一行，不影响其他行。A bad line is refused and stops no other. */
  @Override
  public void decode(ChannelRequest request, DraftSink sink) throws IOException {
    List<String> lines = text(request.body().readNBytes(MOST_BYTES + 1)).lines().toList();
    if (lines.stream().allMatch(String::isBlank)) {
      throw refused("body-empty", "请求体是空的，请每行写一条评价。", "The body is empty: one rating a line.");
    }
    long position = 0;
    for (String line : lines) {
      position++;
      if (!line.isBlank()) {
        reader.read(position, line, sink);
      }
    }
  }

  private static String text(byte[] body) {
    if (body.length > MOST_BYTES) {
      throw refused("body-too-large", "一次最多1 MB，请分批推送。", "At most 1 MB: push in batches.");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw refused("body-not-text", "请按UTF-8编码的文本推送。", "Push text in UTF-8.");
    }
  }

  private static RejectedException refused(String code, String chinese, String english) {
    return new RejectedException(Problem.of(code, "body", chinese, english));
  }
}
