package herberge.domain.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects all faults of a request, so that one answer reports all of them. Lists {@link #MOST_LISTED} faults and
 * counts the rest, so that an answer stays small however many faults there are.
 */
public final class Faults {

    /** More than the number of fields of any form. */
    public static final int MOST_LISTED = 100;

    public static final String REQUIRED = "required";
    public static final String TOO_LONG = "too-long";
    public static final String OUT_OF_RANGE = "out-of-range";
    public static final String INVALID = "invalid";
    public static final String UNKNOWN_REFERENCE = "unknown-reference";
    public static final String READ_ONLY = "read-only";
    public static final String CONTROL_CHARACTER = "control-character";

    private final List<Fault> found = new ArrayList<>();
    private final Set<String> pointers = new HashSet<>();

    /** The number of faults that are not listed. An array of one element, because fields of the domain are final. */
    private final long[] more = {0};

    public Faults() {}

    public Faults(Collection<Fault> already) {
        this(already, 0);
    }

    /**
     * @param more the number of faults that were found in addition to the listed ones
     */
    public Faults(Collection<Fault> already, long more) {
        already.forEach(this::add);
        this.more[0] += more;
    }

    public void add(String pointer, String code, String detail) {
        add(new Fault(pointer, code, detail));
    }

    private void add(Fault fault) {
        pointers.add(fault.pointer());
        if (found.size() < MOST_LISTED) {
            found.add(fault);
        } else {
            more[0]++;
        }
    }

    /** Counts faults without listing them. */
    public void addMore(long count) {
        more[0] += count;
    }

    /** Adds a fault unless the pointer has one already: one sentence for each field is enough. */
    public void addOnce(String pointer, String code, String detail) {
        if (!hasFaultAt(pointer)) {
            add(pointer, code, detail);
        }
    }

    public boolean hasFaultAt(String pointer) {
        return pointers.contains(pointer);
    }

    /** Checks a required line of text: 1 to {@code max} characters. */
    public void checkText(String pointer, @Nullable String value, int max) {
        if (value == null || value.isEmpty()) {
            addOnce(pointer, REQUIRED, "must be given");
        } else {
            checkOptionalText(pointer, value, max);
        }
    }

    /** Checks an optional line of text. */
    public void checkOptionalText(String pointer, @Nullable String value, int max) {
        checkCharacters(pointer, value, max, false);
    }

    /** Checks an optional text, which may have several lines. */
    public void checkOptionalLines(String pointer, @Nullable String value, int max) {
        checkCharacters(pointer, value, max, true);
    }

    /** Checks a required number. */
    public void checkRange(String pointer, @Nullable Long value, long min, long max) {
        if (value == null) {
            addOnce(pointer, REQUIRED, "must be given");
        } else if (value < min || value > max) {
            addOnce(pointer, OUT_OF_RANGE, "must be from " + min + " to " + max);
        }
    }

    private void checkCharacters(String pointer, @Nullable String value, int max, boolean lines) {
        if (value == null) {
            return;
        }
        if (value.codePointCount(0, value.length()) > max) {
            addOnce(pointer, TOO_LONG, "must have at most " + max + " characters");
        }
        if (lines ? !AllowedCharacters.allowsLines(value) : !AllowedCharacters.allowsLine(value)) {
            addOnce(pointer, CONTROL_CHARACTER, "must not contain control characters, nor invisible ones");
        }
    }

    /** The first {@link #MOST_LISTED} faults. */
    public List<Fault> found() {
        return List.copyOf(found);
    }

    /** The number of faults that {@link #found} does not contain. */
    public long more() {
        return more[0];
    }

    /** Throws a refusal with all faults, if there are any. */
    public void refuseIfAny() {
        refuseIfAny(List.of());
    }

    /** Throws a refusal with all faults and the other reasons, if there are any of either. */
    public void refuseIfAny(Collection<? extends Refusal.Reason> others) {
        List<Refusal.Reason> all = new ArrayList<>();
        if (!found.isEmpty()) {
            all.add(new Refusal.Invalid(found, more[0]));
        }
        all.addAll(others);
        if (!all.isEmpty()) {
            throw new Refusal(all);
        }
    }

    /** Returns a refusal with all faults. */
    public Refusal refusal() {
        return Refusal.because(new Refusal.Invalid(found, more[0]));
    }
}
