package herberge.domain.company;

import herberge.domain.shared.Violation;

/** What is wrong with a value of the settings of the company. */
public enum CompanyViolation implements Violation {
    NOT_AN_IBAN("invalid-iban"),
    NOT_A_BIC("invalid-bic"),
    NOT_A_VAT_ID("invalid-vat-id"),

    /** The data is not base64. */
    NOT_BASE64("not-base64"),

    /** The data has more bytes than {@link Logo#MAX_BYTES}. */
    TOO_MANY_BYTES("too-long"),

    /** The data is no picture of its media type. */
    NOT_A_PICTURE("not-a-picture"),

    /** The picture is wider or higher than {@link Logo#MAX_PIXELS}. */
    TOO_MANY_PIXELS("too-large");

    private final String code;

    CompanyViolation(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
