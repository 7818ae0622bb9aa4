package herberge.domain.movein;

/** What a person must decide about legacy rows: a kind with its arguments, without prose. */
public sealed interface Question permits Question.Plain, BookingQuestion, GuestQuestion, RowQuestion {

    /** The kind in reports, for example {@code overlap}; several questions may share one. */
    String kind();

    /** Questions without arguments. */
    enum Plain implements Question {
        PAID_AND_CANCELLED("paid-and-cancelled"),

        /** The booking has final cleaning as a service, and that of its room. */
        CLEANED_TWICE("cleaned-twice"),

        /** The booking and its guest disagree on membership. */
        MEMBER_SNAPSHOT("member-snapshot"),

        /** The stay is over, but the party neither came nor cancelled. */
        UNDECIDED_STAY("undecided-stay"),

        /** The name of the guest is the code of a category. */
        CATEGORY_AS_NAME("no-name"),
        ROOM_WITHOUT_PRICE("room-without-price"),

        /** The row contained a password, which is not kept. */
        SECRET_DROPPED("secret-dropped");

        private final String kind;

        Plain(String kind) {
            this.kind = kind;
        }

        @Override
        public String kind() {
            return kind;
        }
    }
}
