package herberge.bootstrap.doctor;

/**
 * The Java that runs this program. Releases that get corrections for years are 17 and every fourth one after it.
 *
 * @param feature its number, such as 17
 */
record JavaRelease(int feature) {

    private static final int OLDEST = 17;
    private static final int EVERY = 4;

    static JavaRelease here() {
        return new JavaRelease(Runtime.version().feature());
    }

    Finding finding() {
        return (feature - OLDEST) % EVERY == 0
                ? Finding.ok("java", "Java " + feature + " gets corrections for years")
                : Finding.warn(
                        "java",
                        "Java " + feature + " gets corrections for half a year only",
                        "apt install default-jre-headless, and name its folder in HERBERGE_JAVA_HOME");
    }
}
