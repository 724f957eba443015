package org.haochaping.onboarding.file;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one tenant's file and finds everything that is wrong in it, without the database. */
public final class TenantFileReader {
  private static final List<String> SECTIONS =
      List.of("tenant", "policies", "units", "halls", "matters", "staff", "leads", "channels");
  private static final Place START = new Place(1, 1, "");

  private final List<Problem> problems = new ArrayList<>();
  private final ItemReader items = new ItemReader(problems);
  private final List<Entry> entries = new ArrayList<>();

  private TenantFileReader() {}

  public static TenantFile read(String text) {
    return new TenantFileReader().readFile(text);
  }

  private TenantFile readFile(String text) {
    Optional<YamlMapping> file =
        compose(text).flatMap(node -> YamlMapping.of(node, "", SECTIONS, problems));
    if (file.isEmpty()) {
      return new TenantFile(null, null, List.of(), START, problems);
    }
    Entry tenant = tenant(file.get());
    Node policies = file.get().get("policies");
    PolicyEntry policy = policies == null ? null : new PolicyReader(problems).read(policies);
    organisation(file.get());
    leads(file.get(), Optional.ofNullable(tenant).map(Entry::key).orElse(""));
    problems.addAll(FileChecks.of(tenant, entries));
    return new TenantFile(tenant, policy, entries, file.get().place("leads"), problems);
  }

  private Optional<Node> compose(String text) {
    try {
      Node node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (node == null) {
        problems.add(
            Problem.at(
                START,
                "文件是空的，请按tenant.schema.json填写。",
                "The file is empty; write it as tenant.schema.json says."));
      }
      return Optional.ofNullable(node);
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      problems.add(syntax(mark == null ? START : Place.of(mark, ""), e.getProblem()));
    } catch (YAMLException e) {
      problems.add(syntax(START, e.getMessage()));
    }
    return Optional.empty();
  }

  private static Problem syntax(Place place, @Nullable String why) {
    return Problem.at(
        place,
        "这里不是正确的YAML，请检查缩进、引号和冒号后的空格。",
        "This is not YAML: " + why + ". Check indentation, quotes and the blank after a colon.");
  }

  private @Nullable Entry tenant(YamlMapping file) {
    Node node = file.get("tenant");
    if (node == null) {
      problems.add(ItemReader.missing(file.place("tenant"), "tenant"));
      return null;
    }
    return mapping(node, "tenant", Kind.TENANT)
        .map(mapping -> items.entry(Kind.TENANT, mapping))
        .orElse(null);
  }

  private void organisation(YamlMapping file) {
    for (YamlMapping unit : list(file, Kind.UNIT)) {
      entries.add(items.entry(Kind.UNIT, unit));
    }
    for (YamlMapping hall : list(file, Kind.HALL)) {
      Entry entry = items.entry(Kind.HALL, hall).otherwise("address", "");
      entries.add(entry);
      for (YamlMapping window : list(hall, Kind.WINDOW)) {
        entries.add(below(entry, "hall", items.entry(Kind.WINDOW, window)));
      }
    }
    for (YamlMapping matter : list(file, Kind.MATTER)) {
      entries.add(fromUnit(items.entry(Kind.MATTER, matter)));
    }
    for (YamlMapping person : list(file, Kind.STAFF)) {
      Entry entry = items.entry(Kind.STAFF, person);
      entries.add(entry);
      for (YamlMapping role : list(person, Kind.ROLE)) {
        entries.add(below(entry, "staff", items.entry(Kind.ROLE, role)));
      }
    }
    for (YamlMapping channel : list(file, Kind.CHANNEL)) {
      entries.add(items.entry(Kind.CHANNEL, channel).otherwise("settings", "{}"));
    }
  }

  /** Who leads; without a tenant named it is a unit of the file's own. */
  private void leads(YamlMapping file, String own) {
    for (YamlMapping mapping : list(file, Kind.LEAD)) {
      Entry lead = items.entry(Kind.LEAD, mapping).otherwise("tenant", own);
      String unit = lead.value("unit");
      entries.add(unit == null ? lead : lead.with("unit", lead.value("tenant") + "/" + unit));
    }
  }

  private static Entry below(Entry parent, String item, Entry child) {
    String key = parent.key();
    return child.with(item, key.isEmpty() ? null : key).otherwise("from", parent.value("from"));
  }

  private Entry fromUnit(Entry matter) {
    if (matter.values().containsKey("from") || !matter.values().containsKey("unit")) {
      return matter;
    }
    Optional<Entry> unit =
        entries.stream()
            .filter(entry -> entry.kind() == Kind.UNIT)
            .filter(entry -> entry.key().equals(matter.value("unit")))
            .findFirst();
    return unit.map(found -> matter.otherwise("from", found.value("from"))).orElse(matter);
  }

  private List<YamlMapping> list(YamlMapping parent, Kind kind) {
    List<Node> nodes = parent.list(kind.section());
    List<YamlMapping> mappings = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      mapping(nodes.get(i), parent.path(kind.section()) + "[" + i + "]", kind)
          .ifPresent(mappings::add);
    }
    return mappings;
  }

  private Optional<YamlMapping> mapping(Node node, String path, Kind kind) {
    List<String> known =
        new ArrayList<>(Shape.of(kind).stream().filter(Field::written).map(Field::name).toList());
    if (kind == Kind.HALL) {
      known.add(Kind.WINDOW.section());
    } else if (kind == Kind.STAFF) {
      known.add(Kind.ROLE.section());
    }
    return YamlMapping.of(node, path, known, problems);
  }
}
