package org.newsgraph.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.newsgraph.problem.WrongUsage;
import org.newsgraph.serve.ServeOptions;
import org.newsgraph.serve.Server;
import picocli.CommandLine;

/** Runs a server until the process is told to end. Loaded only then: the server's libraries are there for this command alone. */
final class Serving {
    private final PrintWriter err;
    private final boolean debug;

    Serving(CommandLine command) {
        err = command.getErr();
        debug = Newsgraph.isDebugging(command);
    }

    /**
     * Serves, and returns when the server has stopped.
     *
     * @param started hears where the server is
     */
    void run(ServedData data, ServeOptions options, Optional<ServeOptions.ExportFiles> files, Consumer<URI> started) {
        Server server;
        try {
            server = Server.start(data.store(), data.everything(), data.prefixes(), options, files,
                    thrown -> Troubles.report(thrown, err, debug));
        } catch (NoClassDefFoundError e) {
            throw new WrongUsage("the server's libraries are not on the class path; start the program with its script, newsgraph",
                    e);
        }
        CountDownLatch stopped = new CountDownLatch(1);
        // Ctrl-C and kill end the JVM through its hooks; left to itself it would then answer with the signal's code.
        Thread hook = new Thread(() -> {
            stop(server, data);
            stopped.countDown();
            Runtime.getRuntime().halt(ExitCodes.DONE);
        }, "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        started.accept(server.address());
        server.join();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop(Server server, ServedData data) {
        try {
            server.close();
        } catch (RuntimeException e) {
            Troubles.report(e, err, debug);
        } finally {
            data.closing().run();
            err.println("newsgraph: stopped");
            err.flush();
        }
    }
}
