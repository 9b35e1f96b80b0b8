package vn.sohoi.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of a YAML file whose readers note every mistake and go on, so that all are reported at once. */
public final class Section {

    private final String file;
    private final int line;
    private final Map<String, Node> values;
    private final List<Problem> problems;

    private Section(String file, int line, Map<String, Node> values, List<Problem> problems) {
        this.file = file;
        this.line = line;
        this.values = values;
        this.problems = problems;
    }

    /** Reads a whole file; what is wrong with it is added to {@code problems}. */
    public static Section read(String file, String text, List<Problem> problems) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file).build();
            Optional<Node> root = new Compose(settings).composeString(text);
            return root.map(node -> of(file, node, problems)).orElseGet(() -> {
                problems.add(new Problem(file, 1, "an empty file", "key: value"));
                return empty(file, 1, problems);
            });
        } catch (MarkedYamlEngineException broken) {
            int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            problems.add(new Problem(file, line, "not YAML: " + broken.getProblem(), "YAML 1.2"));
            return empty(file, line, problems);
        } catch (YamlEngineException broken) {
            problems.add(new Problem(file, 1, "not YAML: " + broken.getMessage(), "YAML 1.2"));
            return empty(file, 1, problems);
        }
    }

    private static Section empty(String file, int line, List<Problem> problems) {
        return new Section(file, line, Map.of(), problems);
    }

    private static Section of(String file, Node node, List<Problem> problems) {
        if (!(node instanceof MappingNode mapping)) {
            problems.add(new Problem(file, lineOf(node), "no keys here", "key: value"));
            return empty(file, lineOf(node), problems);
        }
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (values.put(key, tuple.getValueNode()) != null) {
                problems.add(new Problem(file, lineOf(tuple.getKeyNode()), "'" + key + "' twice", "each key once"));
            }
        }
        return new Section(file, lineOf(mapping), values, problems);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** Notes every key that is not among these. */
    public Section only(String... keys) {
        List<String> allowed = List.of(keys);
        values.forEach((key, node) -> {
            if (!allowed.contains(key)) {
                problems.add(new Problem(file, lineOf(node), "'" + key + "'", String.join(", ", allowed)));
            }
        });
        return this;
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Notes a mistake at a key of this section, or at the section itself when the key is absent. */
    public void problem(String key, String found, String allowed) {
        Node node = values.get(key);
        problems.add(new Problem(file, node == null ? line : lineOf(node), found, allowed));
    }

    /** The text at a key; a missing or empty one is noted and read as "". */
    public String text(String key) {
        return optionalText(key).filter(text -> !text.isBlank()).orElseGet(() -> {
            problem(key, "no '" + key + "'", "a text");
            return "";
        });
    }

    public Optional<String> optionalText(String key) {
        Node node = values.get(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue().strip());
        }
        problem(key, "a list or section at '" + key + "'", "a text");
        return Optional.empty();
    }

    /** The whole number at a key; anything else is noted and read as 0. */
    public long whole(String key) {
        String text = text(key);
        if (text.matches("-?\\d{1,15}")) {
            return Long.parseLong(text);
        }
        problem(key, "'" + text + "' at '" + key + "'", "a whole number");
        return 0;
    }

    /** The texts at a key, written as a list or as one text; none when the key is absent. */
    public List<String> texts(String key) {
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Node item : node instanceof SequenceNode list ? list.getValue() : List.of(node)) {
            if (item instanceof ScalarNode scalar) {
                texts.add(scalar.getValue().strip());
            } else {
                problems.add(new Problem(file, lineOf(item), "no text in '" + key + "'", "a list of texts"));
            }
        }
        return List.copyOf(texts);
    }

    /** The sections listed at a key; none, and a note, when it is missing. */
    public List<Section> sections(String key) {
        if (values.get(key) instanceof SequenceNode list) {
            return list.getValue().stream()
                    .map(node -> of(file, node, problems))
                    .toList();
        }
        problem(key, "no list at '" + key + "'", "a list of sections");
        return List.of();
    }

    /** The named sections at a key, in the file's order; none, and a note, when it is missing. */
    public Map<String, Section> named(String key) {
        if (!(values.get(key) instanceof MappingNode mapping)) {
            problem(key, "no names at '" + key + "'", "name: section");
            return Map.of();
        }
        Map<String, Section> named = new LinkedHashMap<>();
        Section inner = of(file, mapping, problems);
        inner.values.forEach((name, node) -> named.put(name, of(file, node, problems)));
        return named;
    }

    /** The pairs of texts at a key, in the file's order; none when the key is absent. */
    public Map<String, String> pairs(String key) {
        Node node = values.get(key);
        if (node == null) {
            return Map.of();
        }
        Section inner = of(file, node, problems);
        Map<String, String> pairs = new LinkedHashMap<>();
        inner.values.keySet().forEach(name -> pairs.put(name, inner.text(name)));
        return pairs;
    }
}
