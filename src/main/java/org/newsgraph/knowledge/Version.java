package org.newsgraph.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Properties;
import org.newsgraph.text.Fingerprint;

/** The program's version, as its build wrote it. */
public final class Version {
    private static final String NUMBER = read();

    private Version() {}

    public static String number() {
        return NUMBER;
    }

    /**
     * Fingerprint of the program's own files. It changes with the code, with the ontology, and with the libraries, which the jar
     * names with their versions; the number does not before a release.
     */
    public static Fingerprint build() {
        return Build.FINGERPRINT;
    }

    /** Read when somebody asks for it: most commands do not. */
    private static final class Build {
        private static final Fingerprint FINGERPRINT = fingerprint();

        private static Fingerprint fingerprint() {
            try {
                return ProgramFiles.fingerprint(
                        Path.of(Version.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String read() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/org/newsgraph/version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
