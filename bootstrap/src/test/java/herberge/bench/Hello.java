package herberge.bench;

/** The least that a Java program can do: the floor of every start. */
final class Hello {

    private Hello() {}

    public static void main(String[] arguments) {
        System.out.println("hello");
    }
}
