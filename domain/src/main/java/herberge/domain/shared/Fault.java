package herberge.domain.shared;

/**
 * One thing that is wrong with what was asked for.
 *
 * @param pointer a JSON Pointer (RFC 6901) into the request, or the name of a parameter
 * @param code    what kind of fault, for programs
 * @param detail  the same in a sentence, for people
 */
public record Fault(String pointer, String code, String detail) {}
