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

    private final List<Fault> found = new ArrayList<>();
    private final Set<Field> fields = new HashSet<>();

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

    public void add(Field field, Violation violation) {
        add(new Fault(field, violation));
    }

    public void add(Fault fault) {
        fields.add(fault.field());
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

    /** Adds a fault unless the field has one already: one fault for each field is enough. */
    public void addOnce(Field field, Violation violation) {
        if (!hasFaultAt(field)) {
            add(field, violation);
        }
    }

    public boolean hasFaultAt(Field field) {
        return fields.contains(field);
    }

    /** Checks that a required value is given. */
    public void checkGiven(Field field, @Nullable Object value) {
        if (value == null) {
            addOnce(field, ValueViolation.REQUIRED);
        }
    }

    /** Checks a required line of text: 1 to {@code max} characters. */
    public void checkText(Field field, @Nullable String value, int max) {
        if (value == null || value.isEmpty()) {
            addOnce(field, ValueViolation.REQUIRED);
        } else {
            checkOptionalText(field, value, max);
        }
    }

    /** Checks an optional line of text. */
    public void checkOptionalText(Field field, @Nullable String value, int max) {
        checkCharacters(field, value, max, false);
    }

    /** Checks an optional text, which may have several lines. */
    public void checkOptionalLines(Field field, @Nullable String value, int max) {
        checkCharacters(field, value, max, true);
    }

    /** Checks a required number. */
    public void checkRange(Field field, @Nullable Long value, long min, long max) {
        if (value == null) {
            addOnce(field, ValueViolation.REQUIRED);
        } else if (value < min || value > max) {
            addOnce(field, new ValueViolation.OutOfRange(min, max));
        }
    }

    private void checkCharacters(Field field, @Nullable String value, int max, boolean lines) {
        if (value == null) {
            return;
        }
        if (value.codePointCount(0, value.length()) > max) {
            addOnce(field, new ValueViolation.TooLong(max));
        }
        if (lines ? !AllowedCharacters.allowsLines(value) : !AllowedCharacters.allowsLine(value)) {
            addOnce(field, ValueViolation.Plain.CONTROL_CHARACTER);
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
