package herberge.architecture.rules;

/** Where each ring lies below a root package, as ArchUnit's package patterns. */
record Rings(String root) {

    /** The real ones. */
    static final Rings OF_THE_HOUSE = new Rings("herberge");

    String all() {
        return root + "..";
    }

    String domain() {
        return root + ".domain..";
    }

    String application() {
        return root + ".application..";
    }

    String ports() {
        return root + ".application.port..";
    }

    String applicationShared() {
        return root + ".application.shared..";
    }

    String adapter(String technology) {
        return root + ".adapter." + technology + "..";
    }

    /** Adapters that call the use cases. */
    String[] drivingAdapters() {
        return new String[] {adapter("http"), adapter("ws"), adapter("scheduler")};
    }

    /** Adapters that the use cases call, through ports. */
    String[] drivenAdapters() {
        return new String[] {
            adapter("postgres"),
            adapter("redis"),
            adapter("security"),
            adapter("embedded"),
            adapter("sqlite"),
            adapter("documents"),
            adapter("metrics")
        };
    }

    String bootstrap() {
        return root + ".bootstrap..";
    }

    String bootstrap(String part) {
        return root + ".bootstrap." + part + "..";
    }

    String cli() {
        return root + ".cli..";
    }

    /** One slice per package, subpackages apart. */
    String everyPackage() {
        return root + ".(**)";
    }

    /** One slice per feature of a ring, for example {@code domain.(*)..}. */
    String slicesOf(String ring) {
        return root + "." + ring + ".(*)..";
    }
}
