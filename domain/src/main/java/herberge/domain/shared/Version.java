package herberge.domain.shared;

/** Counts how often an entity has been written: 1 after its creation, plus exactly one for every change. */
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
