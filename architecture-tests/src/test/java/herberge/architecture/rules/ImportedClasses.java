package herberge.architecture.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import herberge.architecture.hygiene.Checkout;

/**
 * The compiled house, imported once. It is read from the modules' output folders and not from the class path, where the
 * server's jar may hold everything a second time, and where most test classes are missing.
 */
final class ImportedClasses {

    static final String BREACH_ROOT = "herberge.architecture.breach";

    /** A package-info is an interface to the importer, and no class to us. */
    private static final ClassFileImporter IMPORTER =
            new ClassFileImporter().withImportOption(Predefined.DO_NOT_INCLUDE_PACKAGE_INFOS);

    private static final Checkout CHECKOUT = Checkout.ofThisProject();

    /** Main classes of every module. */
    static final JavaClasses MAIN = IMPORTER.importPaths(CHECKOUT.compiled("classes"));

    /** Main and test classes of every module but this one. */
    static final JavaClasses MAIN_AND_TEST = IMPORTER.importPaths(CHECKOUT.compiled("classes", "test-classes"));

    /** The breaches planted in this module. */
    static final JavaClasses BREACHES = IMPORTER.importPackages(BREACH_ROOT);

    private ImportedClasses() {}
}
