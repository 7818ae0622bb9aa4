package herberge.architecture.hygiene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A copy of the project's files, as a developer has them on disk; build output and tools' folders are not part of it. */
public final class Checkout {

    private static final Set<String> NOT_OURS =
            Set.of(".git", "target", ".idea", ".vscode", ".settings", "node_modules");

    private final Path root;
    private final List<SourceFile> files;
    private @Nullable JavaSyntax mainSyntax;
    private @Nullable JavaSyntax testSyntax;

    private Checkout(Path root) {
        this.root = root;
        this.files = read(root);
    }

    static Checkout in(Path root) {
        return new Checkout(root);
    }

    /** The project this module belongs to, wherever the tests are started from. */
    public static Checkout ofThisProject() {
        String start = System.getProperty("basedir", System.getProperty("user.dir"));
        for (Path folder = Path.of(start).toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("architecture-tests")) && Files.exists(folder.resolve("pom.xml"))) {
                return new Checkout(folder);
            }
        }
        throw new IllegalStateException("no project with a module architecture-tests is above " + start);
    }

    /** Output folders of all modules but this one; a module that was not built has none, and that is a fault. */
    public List<Path> compiled(String... folders) {
        List<Path> outputs = new ArrayList<>();
        for (Path module : modulesWithMainCode()) {
            if (!Files.isDirectory(module.resolve("target/classes"))) {
                throw new IllegalStateException(module + " is not compiled; run mvn verify from the top");
            }
            Arrays.stream(folders)
                    .map(folder -> module.resolve("target").resolve(folder))
                    .filter(Files::isDirectory)
                    .forEach(outputs::add);
        }
        return outputs;
    }

    private List<Path> modulesWithMainCode() {
        return javaMain()
                .map(file -> root.resolve(file.path().substring(0, file.path().indexOf("/src/"))))
                .distinct()
                .toList();
    }

    Path root() {
        return root;
    }

    List<SourceFile> files() {
        return files;
    }

    Stream<SourceFile> java() {
        return files.stream().filter(file -> file.path().endsWith(".java"));
    }

    Stream<SourceFile> javaMain() {
        return java().filter(SourceFile::isMain);
    }

    JavaSyntax mainSyntax() {
        if (mainSyntax == null) {
            mainSyntax = JavaSyntax.of(javaMain());
        }
        return mainSyntax;
    }

    JavaSyntax testSyntax() {
        if (testSyntax == null) {
            testSyntax = JavaSyntax.of(java().filter(SourceFile::isTest));
        }
        return testSyntax;
    }

    /** Names of the files and folders at the top. */
    List<String> topLevel() {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SourceFile> read(Path root) {
        List<SourceFile> found = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean skipped = !folder.equals(root)
                            && NOT_OURS.contains(folder.getFileName().toString());
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    String path = root.relativize(file).toString().replace('\\', '/');
                    byte[] bytes = Files.readAllBytes(file);
                    found.add(new SourceFile(path, new String(bytes, StandardCharsets.UTF_8)));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort((a, b) -> a.path().compareTo(b.path()));
        return List.copyOf(found);
    }
}
