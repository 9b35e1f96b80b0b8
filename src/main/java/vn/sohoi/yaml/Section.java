package vn.sohoi.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final Map<String, Entry> values;
    private final List<Problem> problems;

    /** @param line where the key stands */
    private record Entry(int line, Node node) {}

    private Section(String file, int line, Map<String, Entry> values, List<Problem> problems) {
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
        Map<String, Entry> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            int line = lineOf(tuple.getKeyNode());
            if (values.put(key, new Entry(line, tuple.getValueNode())) != null) {
                problems.add(new Problem(file, line, "'" + key + "' twice", "each key once"));
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
        values.forEach((key, entry) -> {
            if (!allowed.contains(key)) {
                problems.add(new Problem(file, entry.line(), "'" + key + "'", String.join(", ", allowed)));
            }
        });
        return this;
    }

    /** Whether there is nothing to read: the file was empty or no YAML, or no section stood here. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Notes a mistake at a key of this section, or at the section itself when the key is absent. */
    public void problem(String key, String found, String allowed) {
        problems.add(new Problem(file, line(key), found, allowed));
    }

    /** Where a key of this section stands; the section itself when the key is absent. */
    public int line(String key) {
        Entry entry = values.get(key);
        return entry == null ? line : entry.line();
    }

    /** Where each name within the mapping at a key stands; none when there is no mapping. */
    public Map<String, Integer> lines(String key) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        if (node(key) instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode name) {
                    lines.put(name.getValue(), lineOf(name));
                }
            }
        }
        return lines;
    }

    /** How many mistakes have been noted in the whole file so far. */
    public int noted() {
        return problems.size();
    }

    private @Nullable Node node(String key) {
        Entry entry = values.get(key);
        return entry == null ? null : entry.node();
    }

    /** The text at a key; a missing or empty one is noted and read as "". */
    public String text(String key) {
        return text(key, "a text");
    }

    private String text(String key, String allowed) {
        int noted = problems.size();
        String text = optionalText(key).orElse("");
        if (text.isEmpty() && problems.size() == noted) {
            problem(key, "no '" + key + "'", allowed);
        }
        return text;
    }

    public Optional<String> optionalText(String key) {
        Node node = node(key);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue().strip());
        }
        problem(key, "a list or section at '" + key + "'", "a text");
        return Optional.empty();
    }

    /** One of some words; anything else is noted and read as empty. */
    public Optional<String> oneOf(String key, String... words) {
        String allowed = String.join(", ", words);
        String text = text(key, allowed);
        if (!text.isEmpty() && !List.of(words).contains(text)) {
            problem(key, "'" + text + "'", allowed);
        }
        return Optional.of(text).filter(List.of(words)::contains);
    }

    /** The whole number at a key; anything else is noted and read as 0. */
    public long whole(String key) {
        String text = text(key, "a whole number");
        if (text.matches("-?\\d{1,15}")) {
            return Long.parseLong(text);
        }
        if (!text.isEmpty()) {
            problem(key, "'" + text + "' at '" + key + "'", "a whole number");
        }
        return 0;
    }

    /** The texts at a key, written as a list or as one text; none when the key is absent. */
    public List<String> texts(String key) {
        Node node = node(key);
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
        if (node(key) instanceof SequenceNode list) {
            return list.getValue().stream()
                    .map(node -> of(file, node, problems))
                    .toList();
        }
        problem(key, "no list at '" + key + "'", "a list of sections");
        return List.of();
    }

    /** The named sections at a key, in the file's order; none, and a note, when it is missing. */
    public Map<String, Section> named(String key) {
        if (!(node(key) instanceof MappingNode mapping)) {
            problem(key, "no names at '" + key + "'", "name: section");
            return Map.of();
        }
        Map<String, Section> named = new LinkedHashMap<>();
        Section inner = of(file, mapping, problems);
        inner.values.forEach((name, entry) -> named.put(name, of(file, entry.node(), problems)));
        return named;
    }

    /** The section at a key; an empty one when the key is absent. */
    public Section inner(String key) {
        Node node = node(key);
        return node == null ? empty(file, line, problems) : of(file, node, problems);
    }

    /** All keys with their texts, in the file's order. */
    public Map<String, String> pairs() {
        Map<String, String> pairs = new LinkedHashMap<>();
        values.keySet().forEach(name -> pairs.put(name, text(name)));
        return pairs;
    }
}
