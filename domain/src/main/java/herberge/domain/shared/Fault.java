package herberge.domain.shared;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer a JSON Pointer (RFC 6901) into the request, or the name of a parameter
 * @param code    the kind of fault, for programs
 * @param detail  the same as a sentence, for people
 */
public record Fault(String pointer, String code, String detail) {}
