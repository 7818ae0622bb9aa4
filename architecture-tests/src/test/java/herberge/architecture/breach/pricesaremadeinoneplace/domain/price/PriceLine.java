package herberge.architecture.breach.pricesaremadeinoneplace.domain.price;

public record PriceLine(long cents) {
    static PriceLine free() {
        return new PriceLine(0);
    }
}
