package herberge.cli.text;

/** A failure that is reported in the user's language. */
public abstract class TextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Text text;

    protected TextException(Text text) {
        super(text.toString(), null, false, false);
        this.text = text;
    }

    protected TextException(Text text, Throwable cause) {
        super(text.toString(), cause);
        this.text = text;
    }

    /** Returns the message in this language. */
    public String in(Texts texts) {
        return texts.of(text);
    }
}
