package herberge.domain.shared;

/** How often an entity has been written: 1 when it is made, raised by exactly one with every change. */
public record Version(long value) {

    public static final Version FIRST = new Version(1);

    public Version {
        if (value < 1) {
            throw new IllegalArgumentException("a version counts from 1, not " + value);
        }
    }

    public Version next() {
        return new Version(value + 1);
    }
}
