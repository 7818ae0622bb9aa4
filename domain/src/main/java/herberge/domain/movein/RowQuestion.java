package herberge.domain.movein;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person must decide about a row of any table. */
public sealed interface RowQuestion extends Question {

    /** The text looks as if it was read in a wrong encoding. */
    record GarbledText(String column) implements RowQuestion {
        @Override
        public String kind() {
            return "garbled-text";
        }
    }

    /** The row came after the entity that it is a part of was moved in. */
    record CameLater(String parentColumn, @Nullable Long parent) implements RowQuestion {
        @Override
        public String kind() {
            return "differs";
        }
    }

    /**
     * The row has changed in the source since it was moved in.
     *
     * @param entityKind the code of the kind of entity that it became
     * @param entity     the id of that entity
     */
    record ChangedInSource(List<String> columns, String entityKind, long entity) implements RowQuestion {

        public ChangedInSource {
            columns = List.copyOf(columns);
        }

        @Override
        public String kind() {
            return "differs";
        }
    }

    /** The row that the column names does not exist. */
    record Orphan(String column, String value) implements RowQuestion {
        @Override
        public String kind() {
            return "orphan";
        }
    }

    /** The sign of an amount of credit does not fit the type of the transaction, or the amount is no number. */
    record CreditSign(String type, String amount) implements RowQuestion {
        @Override
        public String kind() {
            return "credit-sign";
        }
    }

    /** No variant has this table or column. */
    record UnknownName(String name) implements RowQuestion {
        @Override
        public String kind() {
            return "unknown";
        }
    }
}
