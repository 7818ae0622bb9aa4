package herberge.adapter.postgres.shared;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Finds the source files of this module, independently of the working directory. */
final class ModuleFiles {

    private ModuleFiles() {}

    static Path resolve(String path) {
        try {
            Path classes = Path.of(ModuleFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return classes.resolve("../..").resolve(path).normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the test classes are in no folder", e);
        }
    }
}
