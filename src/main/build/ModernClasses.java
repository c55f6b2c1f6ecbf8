import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites the class files of jars that were compiled for Java 5 as Java 8 class files, in place. The JVM's archive of loaded classes
 * refuses class files that old, and picocli's were the largest part of a start. Their instructions stay as they are; only the frames
 * that Java 6 brought in for the verifier are added. Run by the build, with the folder of jars as its argument.
 */
public final class ModernClasses {
    private static final int TOO_OLD = Opcodes.V1_6;
    private static final int NEW = Opcodes.V1_8;
    /** Where the version stands in a class file. */
    private static final int VERSION_OFFSET = 6;

    private ModernClasses() {}

    public static void main(String[] arguments) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
            for (Path jar : jars) {
                if (isOld(jar)) {
                    rewrite(jar);
                }
            }
        }
    }

    private static boolean isOld(Path jar) throws IOException {
        try (ZipFile in = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                if (isClass(entry)) {
                    return version(in.getInputStream(entry).readNBytes(VERSION_OFFSET + 2)) < TOO_OLD;
                }
            }
        }
        return false;
    }

    private static void rewrite(Path jar) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(jar.toFile()); ZipOutputStream out = new ZipOutputStream(whole)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                out.write(isClass(entry) && version(bytes) < TOO_OLD ? modern(bytes) : bytes);
            }
        }
        Files.write(jar, whole.toByteArray());
    }

    private static boolean isClass(ZipEntry entry) {
        return entry.getName().endsWith(".class") && !entry.getName().endsWith("module-info.class");
    }

    private static int version(byte[] classFile) {
        return (classFile[VERSION_OFFSET] & 0xff) << 8 | classFile[VERSION_OFFSET + 1] & 0xff;
    }

    private static byte[] modern(byte[] classFile) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected String getCommonSuperClass(String one, String other) {
                try {
                    return super.getCommonSuperClass(one, other);
                } catch (TypeNotPresentException e) {
                    // A class of an optional library that is not installed.
                    return "java/lang/Object";
                }
            }
        };
        new ClassReader(classFile).accept(new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
                super.visit(NEW, access, name, signature, superName, interfaces);
            }
        }, ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }
}
