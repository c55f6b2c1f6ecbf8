package org.newsgraph.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.newsgraph.problem.BadInput;
import org.newsgraph.problem.WrongUsage;

/**
 * What a store's server wants to know before it lets anybody in: a name and password (the server says whether by basic or digest
 * authentication), or a bearer token; or nothing. They come from the environment or a file, never from the command line, and are in
 * no message: {@code toString} does not tell them.
 *
 * @param user the name; null where there is none
 * @param password its password; null where there is none
 * @param token the bearer token; null where there is none
 */
public record Credentials(String user, String password, String token) {
    /** Environment variable of the name. */
    public static final String USER = "NEWSGRAPH_STORE_USER";
    /** Environment variable of the password. */
    public static final String PASSWORD = "NEWSGRAPH_STORE_PASSWORD";
    /** Environment variable of the bearer token. */
    public static final String TOKEN = "NEWSGRAPH_STORE_TOKEN";
    /** For servers that ask for nothing. */
    public static final Credentials NONE = new Credentials(null, null, null);

    private static final Set<String> KEYS = Set.of("user", "password", "token");

    public Credentials {
        if (token != null && (user != null || password != null)) {
            throw new WrongUsage("both a bearer token and a name with password are given for the store; give one of them");
        }
        if ((user == null) != (password == null)) {
            throw new WrongUsage("a name and a password are needed for the store, and one of them is missing; "
                    + "set " + USER + " and " + PASSWORD + ", or user= and password= in the file of --credentials");
        }
        if (token != null && token.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new WrongUsage(
                    "the store's bearer token has characters in it that no token can have, such as a space or a line's end");
        }
    }

    /** Those of the environment. */
    public static Credentials of(Map<String, String> environment) {
        return new Credentials(present(environment.get(USER)), present(environment.get(PASSWORD)),
                present(environment.get(TOKEN)));
    }

    /**
     * Those of a file with lines {@code user=…} and {@code password=…}, or {@code token=…}.
     *
     * @throws BadInput where it can't be read or has something else in it
     */
    public static Credentials read(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new BadInput(
                    file + ": this file of credentials cannot be read (" + e.getClass().getSimpleName() + "); it is UTF-8 "
                            + "text with a line user=... and one password=..., or token=...",
                    e);
        }
        Set<String> unknown = new TreeSet<>(lines.stringPropertyNames());
        unknown.removeAll(KEYS);
        // What stands there may be a password without its key; it is not repeated.
        if (!unknown.isEmpty() || lines.isEmpty()) {
            throw new BadInput(
                    file + ": not a file of credentials; it has a line user=... and one password=..., or token=..., and "
                            + "nothing else");
        }
        return new Credentials(present(lines.getProperty("user")), present(lines.getProperty("password")),
                present(lines.getProperty("token")));
    }

    private static String present(String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return user == null && token == null;
    }

    @Override
    public String toString() {
        return isEmpty() ? "no credentials" : token != null ? "a bearer token" : "a name and password";
    }
}
