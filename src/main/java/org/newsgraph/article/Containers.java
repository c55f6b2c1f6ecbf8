package org.newsgraph.article;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.newsgraph.problem.BadInput;

/** Unpacks gzip, Zstandard and zip, one inside the other to a small depth, and gives up on what swells beyond all measure. */
final class Containers {
    /** How deep containers may lie in each other. */
    static final int DEEPEST = 3;

    /** What a container may swell to without further question, in bytes. */
    static final long FREE = 64L * 1024 * 1024;

    /** Beyond that, how many times larger than its packed form it may be. */
    static final long MOST_TIMES = 200;

    /** The most entries of a zip file. */
    static final int MOST_ENTRIES = 100_000;

    /** Takes what was unpacked. */
    interface Reader {
        void read(BufferedInputStream in, Input input) throws IOException;
    }

    /** Hears of an entry that could not be read; the others go on. */
    interface Failed {
        void failed(String source, BadInput problem);
    }

    private Containers() {}

    /** Hands on what an input holds: each entry of a zip, the content of a compressed file, or the input itself. */
    static void open(InputStream stream, Input input, Reader reader, Failed failed) throws IOException {
        open(stream, input, reader, failed, 0);
    }

    private static void open(InputStream stream, Input input, Reader reader, Failed failed, int depth) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream, Recogniser.HEAD);
        in.mark(4);
        byte[] magic = in.readNBytes(4);
        in.reset();
        boolean gzip = isGzip(magic);
        boolean zstd = isZstd(magic);
        boolean zip = isZip(magic);
        if ((gzip || zstd || zip) && depth == DEEPEST) {
            throw new BadInput(input.source() + ": packed more than " + DEEPEST + " times over; unpack it");
        }
        if (zip) {
            entries(in, input, reader, failed, depth);
        } else if (gzip || zstd) {
            Counted packed = new Counted(in, null, input.source());
            InputStream content = gzip ? Gzip.open(packed) : Zstd.open(packed);
            open(new Counted(content, packed, input.source()), input.unpacked(), reader, failed, depth + 1);
        } else {
            reader.read(in, input);
        }
    }

    private static void entries(InputStream in, Input input, Reader reader, Failed failed, int depth) throws IOException {
        Counted packed = new Counted(in, null, input.source());
        ZipArchiveInputStream zip = new ZipArchiveInputStream(packed, "UTF-8", true, true);
        int count = 0;
        for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++count > MOST_ENTRIES) {
                throw new BadInput(
                        input.source() + ": more than " + MOST_ENTRIES + " entries, the limit for a zip file; split it");
            }
            String path = entry.getName().replace('\\', '/');
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (entry.isDirectory() || name.startsWith(".") || !InputFiles.isArticleName(name)) {
                continue;
            }
            String source = input.source() + "!" + path;
            if (!zip.canReadEntryData(entry)) {
                failed.failed(source,
                        new BadInput(source + ": encrypted or packed in an unusual way; pack it anew without a password"));
                continue;
            }
            packed.begin();
            try {
                open(new Counted(zip, packed, source), Input.file(source, name), reader, failed, depth + 1);
            } catch (BadInput problem) {
                failed.failed(source, problem);
            }
        }
        if (count == 0) {
            throw new BadInput(input.source() + ": a zip file without entries; give one that holds articles");
        }
    }

    /** The libraries are loaded only where something is packed: most inputs are not. */
    private static final class Gzip {
        static InputStream open(InputStream packed) throws IOException {
            return GzipCompressorInputStream.builder().setInputStream(packed).setDecompressConcatenated(true).get();
        }
    }

    private static final class Zstd {
        static InputStream open(InputStream packed) {
            return new ZstdInputStream(packed);
        }
    }

    /** Whether an input that begins so is a container. */
    static boolean isPacked(byte[] head) {
        return isGzip(head) || isZstd(head) || isZip(head);
    }

    private static boolean isGzip(byte[] head) {
        return begins(head, 0x1F, 0x8B);
    }

    private static boolean isZstd(byte[] head) {
        return begins(head, 0x28, 0xB5, 0x2F, 0xFD);
    }

    private static boolean isZip(byte[] head) {
        return begins(head, 'P', 'K', 3, 4);
    }

    private static boolean begins(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** Counts bytes; with the packed stream below it, gives up where the content is out of proportion. It does not close what it reads. */
    private static final class Counted extends FilterInputStream {
        private final Counted packed;
        private final String source;
        private long count;
        private long begun;

        private Counted(InputStream in, Counted packed, String source) {
            super(in);
            this.packed = packed;
            this.source = source;
        }

        private void begin() {
            begun = count;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int more = in.read(buffer, from, length);
            count(Math.max(0, more));
            return more;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public void close() {
            // The entries that follow are read from the same stream.
        }

        private void count(int more) {
            count += more;
            if (packed != null && count > FREE && count > MOST_TIMES * Math.max(1, packed.count - packed.begun)) {
                throw new BadInput(
                        source + ": unpacks to more than " + MOST_TIMES + " times its size, which no articles do; unpack it"
                                + " and look at it");
            }
        }
    }
}
