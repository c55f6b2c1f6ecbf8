package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;

/** Why a file can't be written, in words for a message that names the file itself. */
final class Reason {
    private Reason() {}

    static String of(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "permission denied";
            // What Java says where a folder can't be made because a file has its name.
            case FileAlreadyExistsException exists -> exists.getFile() + " is a file, not a folder";
            case NotDirectoryException file -> file.getFile() + " is a file, not a folder";
            case FileSystemException failed when failed.getReason() != null -> failed.getReason();
            case FileSystemException failed -> failed.getClass().getSimpleName();
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
