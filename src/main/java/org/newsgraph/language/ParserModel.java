package org.newsgraph.language;

import edu.stanford.nlp.parser.nndep.Classifier;
import edu.stanford.nlp.parser.nndep.Config;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.StringTokenizer;
import java.util.zip.GZIPInputStream;

/**
 * The dependency parser's model. CoreNLP keeps it as text and reads it number by number, seconds in every start; the build turns it
 * into raw floats once ({@link #main}) and the program reads those.
 */
final class ParserModel {
    private static final String TEXT = "/edu/stanford/nlp/models/parser/nndep/english_UD.gz";
    private static final String BINARY = "parser.bin";
    /** Slices of the hidden layer that are kept; each takes 4 kB. */
    private static final int CACHED = 40_000;

    private final List<String> words;
    private final List<String> tags;
    private final List<String> labels;
    private final float[][] embeddings;
    private final float[][] hidden;
    private final float[] bias;
    private final float[][] output;

    private ParserModel(List<String> words, List<String> tags, List<String> labels, float[][] embeddings, float[][] hidden,
            float[] bias, float[][] output) {
        this.words = words;
        this.tags = tags;
        this.labels = labels;
        this.embeddings = embeddings;
        this.hidden = hidden;
        this.bias = bias;
        this.output = output;
    }

    /** The parser, ready to use. */
    static DependencyParser parser() {
        try {
            return load().toParser();
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("the parser's model cannot be read", e);
        }
    }

    /** Writes the binary model to the file given as the only argument, unless it is there. Part of the build. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Path whole = Files.createTempFile(file.getParent(), "parser", ".tmp");
        try (InputStream in = Models.open(TEXT); OutputStream out = Files.newOutputStream(whole)) {
            readText(in).write(out);
        }
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static ParserModel load() throws IOException {
        try (InputStream in = ParserModel.class.getResourceAsStream(BINARY)) {
            if (in != null) {
                return readBinary(in);
            }
        }
        try (InputStream in = Models.open(TEXT)) {
            return readText(in);
        }
    }

    /** CoreNLP's text format: seven counts, the embeddings, then the network's matrices column by column. */
    private static ParserModel readText(InputStream compressed) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(new GZIPInputStream(compressed), StandardCharsets.UTF_8));
        int[] counts = new int[7];
        for (int i = 0; i < counts.length; i++) {
            String line = in.readLine();
            counts[i] = Integer.parseInt(line.substring(line.indexOf('=') + 1));
        }
        int width = counts[3];
        int hiddenSize = counts[4];
        float[][] embeddings = new float[counts[0] + counts[1] + counts[2]][];
        List<List<String>> names = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int row = 0;
        for (int part = 0; part < 3; part++) {
            for (int i = 0; i < counts[part]; i++) {
                StringTokenizer line = new StringTokenizer(in.readLine(), " ");
                names.get(part).add(line.nextToken());
                embeddings[row++] = floats(line, width);
            }
        }
        float[][] hidden = columns(in, hiddenSize, width * counts[5]);
        float[] bias = floats(new StringTokenizer(in.readLine(), " "), hiddenSize);
        float[][] output = columns(in, counts[2] * 2 - 1, hiddenSize);
        return new ParserModel(names.get(0), names.get(1), names.get(2), embeddings, hidden, bias, output);
    }

    private static float[][] columns(BufferedReader in, int rows, int columns) throws IOException {
        float[][] matrix = new float[rows][columns];
        for (int column = 0; column < columns; column++) {
            StringTokenizer line = new StringTokenizer(in.readLine(), " ");
            for (int row = 0; row < rows; row++) {
                matrix[row][column] = Float.parseFloat(line.nextToken());
            }
        }
        return matrix;
    }

    private static float[] floats(StringTokenizer line, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = Float.parseFloat(line.nextToken());
        }
        return values;
    }

    private void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        for (List<String> names : List.of(words, tags, labels)) {
            byte[] bytes = String.join("\n", names).getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
        for (float[][] matrix : List.of(embeddings, hidden, new float[][] {bias}, output)) {
            out.writeInt(matrix.length);
            out.writeInt(matrix[0].length);
            ByteBuffer row = ByteBuffer.allocate(matrix[0].length * Float.BYTES);
            for (float[] values : matrix) {
                row.asFloatBuffer().put(values);
                out.write(row.array());
            }
        }
        out.flush();
    }

    private static ParserModel readBinary(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 18));
        List<List<String>> names = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            names.add(List.of(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8).split("\n")));
        }
        List<float[][]> matrices = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            float[][] matrix = new float[in.readInt()][in.readInt()];
            byte[] row = new byte[matrix[0].length * Float.BYTES];
            for (float[] values : matrix) {
                in.readFully(row);
                ByteBuffer.wrap(row).asFloatBuffer().get(values);
            }
            matrices.add(matrix);
        }
        return new ParserModel(names.get(0), names.get(1), names.get(2), matrices.get(0), matrices.get(1), matrices.get(2)[0],
                matrices.get(3));
    }

    /**
     * CoreNLP has no constructor that takes a model from memory, so its fields are set from outside. Nothing is computed beforehand:
     * that costs 0.8 GB and pays only after some ten thousand sentences.
     */
    private DependencyParser toParser() throws ReflectiveOperationException {
        Properties properties = new Properties();
        properties.setProperty("numPreComputed", "0");
        properties.setProperty("numCached", Integer.toString(CACHED));
        properties.setProperty("hiddenSize", Integer.toString(hidden.length));
        properties.setProperty("embeddingSize", Integer.toString(embeddings[0].length));
        DependencyParser parser = new DependencyParser(properties);
        set(parser, "knownWords", words);
        set(parser, "knownPos", tags);
        set(parser, "knownLabels", labels);
        Config config = (Config) field("config").get(parser);
        set(parser, "classifier", new Classifier(config, embeddings, hidden, bias, output, List.of()));
        call(parser, "generateIDs");
        call(parser, "initialize", false);
        return parser;
    }

    private static Field field(String name) throws NoSuchFieldException {
        Field field = DependencyParser.class.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private static void set(DependencyParser parser, String name, Object value) throws ReflectiveOperationException {
        field(name).set(parser, value);
    }

    private static void call(DependencyParser parser, String name, Object... arguments) throws ReflectiveOperationException {
        Class<?>[] types = arguments.length == 0 ? new Class<?>[0] : new Class<?>[] {boolean.class};
        Method method = DependencyParser.class.getDeclaredMethod(name, types);
        method.setAccessible(true);
        try {
            method.invoke(parser, arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
