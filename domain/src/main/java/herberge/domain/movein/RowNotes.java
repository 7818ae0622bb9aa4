package herberge.domain.movein;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what happens to one row while it is mapped. */
public final class RowNotes {

    private static final int LONGEST = 200;

    private final LegacyRow row;
    private final List<Remark> remarks = new ArrayList<>();
    private final List<OpenDecision> decisions = new ArrayList<>();

    public RowNotes(LegacyRow row) {
        this.row = row;
    }

    public LegacyRow row() {
        return row;
    }

    public void repair(String rule, String column, @Nullable Object before, @Nullable Object after) {
        remarks.add(new Remark(Remark.REPAIR, rule, column, brief(before), brief(after), null));
    }

    public void lose(String rule, String column, @Nullable Object before) {
        remarks.add(new Remark(Remark.LOSS, rule, column, brief(before), null, null));
    }

    /** Refuses the row; {@code help} says what would make it acceptable. */
    public void refuse(String rule, String column, @Nullable Object before, Remedy help) {
        remarks.add(new Remark(Remark.REFUSAL, rule, column, brief(before), null, help));
    }

    public void decide(Question question) {
        decisions.add(new OpenDecision(row.table(), row.key(), question));
    }

    public boolean isRefused() {
        return has(Remark.REFUSAL);
    }

    private boolean has(String kind) {
        return remarks.stream().anyMatch(remark -> remark.kind().equals(kind));
    }

    /** The fate of the row if it is taken, or refused. */
    public Fate fate() {
        if (isRefused()) {
            return Fate.REFUSED;
        }
        if (has(Remark.LOSS)) {
            return Fate.LOSS;
        }
        return has(Remark.REPAIR) ? Fate.REPAIRED : Fate.TAKEN;
    }

    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    public List<OpenDecision> decisions() {
        return List.copyOf(decisions);
    }

    /** A short form of the value; the archive keeps the whole one. */
    private static @Nullable String brief(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        String text = printable(value instanceof byte[] bytes ? bytes.length + " bytes" : String.valueOf(value));
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }

    /** Replaces NUL, which the database of this server cannot store. */
    public static String printable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
