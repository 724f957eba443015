package org.haochaping.onboarding.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A mapping of a YAML file, with the items that may stand in it. */
final class YamlMapping {
  private final Place place;
  private final List<Problem> problems;
  private final Map<String, Node> items = new LinkedHashMap<>();

  private YamlMapping(MappingNode node, Place place, List<Problem> problems) {
    this.place = place;
    this.problems = problems;
    for (NodeTuple item : node.getValue()) {
      add(item);
    }
  }

  /** The node as a mapping of these items; empty, with a problem, when it is none. */
  static Optional<YamlMapping> of(
      Node node, String path, Collection<String> known, List<Problem> problems) {
    Place place = Place.of(node.getStartMark(), path);
    if (node.getAnchor() != null) {
      problems.add(anchored(place));
      return Optional.empty();
    }
    if (!(node instanceof MappingNode mapping)) {
      problems.add(
          Problem.at(
              place,
              "这里应为“项: 值”的形式，可用的项：" + String.join("、", known) + "。",
              "Expected 'item: value' pairs here; known items: " + String.join(", ", known) + "."));
      return Optional.empty();
    }
    YamlMapping read = new YamlMapping(mapping, place, problems);
    read.refuseUnknown(known, mapping);
    return Optional.of(read);
  }

  Place place() {
    return place;
  }

  /** Where an item's value stands, or the mapping when there is none. */
  Place place(String item) {
    Node node = items.get(item);
    return node == null ? place : Place.of(node.getStartMark(), path(item));
  }

  /** An item's value; none when it is left out or empty. */
  @Nullable Node get(String item) {
    Node node = items.get(item);
    return node == null || node.getTag().equals(Tag.NULL) ? null : node;
  }

  /** The values of a list; empty when it is left out, and with a problem when it is no list. */
  List<Node> list(String item) {
    Node node = get(item);
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence && node.getAnchor() == null) {
      return sequence.getValue();
    }
    problems.add(
        node.getAnchor() != null
            ? anchored(place(item))
            : Problem.at(
                place(item),
                "“" + item + "”应为列表，每行以“- ”开头。",
                "'" + item + "' must be a list; begin each line with '- '."));
    return List.of();
  }

  String path(String item) {
    return place.path().isEmpty() ? item : place.path() + "." + item;
  }

  /** Anchors could make a small file huge, and lines ambiguous. */
  static Problem anchored(Place place) {
    return Problem.at(
        place,
        "不支持YAML锚点(&)和引用(*)，请把内容写完整。",
        "YAML anchors (&) and aliases (*) are not supported; write the content out.");
  }

  private void add(NodeTuple item) {
    Place key = Place.of(item.getKeyNode().getStartMark(), place.path());
    if (!(item.getKeyNode() instanceof ScalarNode name)) {
      problems.add(
          Problem.at(key, "项的名称应为一个词，请更正。", "The name of an item must be one word; correct it."));
      return;
    }
    Node earlier = items.putIfAbsent(name.getValue(), item.getValueNode());
    if (earlier != null) {
      int line = earlier.getStartMark().getLine() + 1;
      problems.add(
          Problem.at(
              key,
              "“" + name.getValue() + "”在第" + line + "行已经写过，请删除其中一个。",
              "'" + name.getValue() + "' is already on line " + line + "; remove one of them."));
    }
  }

  private void refuseUnknown(Collection<String> known, MappingNode node) {
    List<String> sorted = new ArrayList<>(known);
    for (NodeTuple item : node.getValue()) {
      if (item.getKeyNode() instanceof ScalarNode name && !known.contains(name.getValue())) {
        String word = name.getValue();
        problems.add(
            Problem.at(
                Place.of(name.getStartMark(), path(word)),
                "不认识“"
                    + word
                    + "”这一项。"
                    + Nearest.chinese(word, sorted)
                    + "可用的项："
                    + String.join("、", sorted)
                    + "。",
                "'"
                    + word
                    + "' is not known here."
                    + Nearest.english(word, sorted)
                    + " Known: "
                    + String.join(", ", sorted)
                    + "."));
      }
    }
  }
}
