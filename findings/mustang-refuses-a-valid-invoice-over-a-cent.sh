#!/usr/bin/env bash
# mustang 2.25.0: an e-invoice that its validator accepts cannot be read by its importer, because of one cent.
#
# Guess:  the importer of a library reads every invoice that the validator of the same library calls valid, with the amounts that
#         are in it.
# Seen:   a gross price of 9.99 at 19 % has no net amount in cents: 8.39 make 9.98, 8.40 make 10.00. EN 16931 leaves the tax a
#         tolerance, so 8.39 and 1.60 are valid, and the validator says so. The importer computes the tax anew from the lines,
#         finds 9.98, and throws an ArithmeticException over the cent instead of returning what is written. The same invoice over
#         9.98 is read.
# Harm:   houses, shops and pubs agree on gross prices, so nearly one invoice in six with 19 % has such a cent. A payer whose
#         accounting reads e-invoices with this importer gets none of them in.
# Way:    as a sender, nothing: the price was agreed gross. As a reader, take the amounts from the XML itself, and compare them
#         with those of the lines in whole cents and a tolerance.
#
# Needs: a JDK from 17 on, Maven. Exits with 1 if what is seen changes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'P'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>find</groupId><artifactId>cent</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.mustangproject</groupId><artifactId>validator</artifactId><version>2.25.0</version></dependency>
  </dependencies>
</project>
P
mvn -q -B dependency:build-classpath -Dmdep.outputFile=classpath.txt >&2

cat >invoice.xml <<'X'
<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
  <rsm:ExchangedDocumentContext>
    <ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:cen.eu:en16931:2017</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter>
  </rsm:ExchangedDocumentContext>
  <rsm:ExchangedDocument><ram:ID>1</ram:ID><ram:TypeCode>380</ram:TypeCode><ram:IssueDateTime><udt:DateTimeString format="102">20260301</udt:DateTimeString></ram:IssueDateTime></rsm:ExchangedDocument>
  <rsm:SupplyChainTradeTransaction>
    <ram:IncludedSupplyChainTradeLineItem>
      <ram:AssociatedDocumentLineDocument><ram:LineID>1</ram:LineID></ram:AssociatedDocumentLineDocument>
      <ram:SpecifiedTradeProduct><ram:Name>drinks</ram:Name></ram:SpecifiedTradeProduct>
      <ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>8.39</ram:ChargeAmount></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement>
      <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="C62">1</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
      <ram:SpecifiedLineTradeSettlement>
        <ram:ApplicableTradeTax><ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>19</ram:RateApplicablePercent></ram:ApplicableTradeTax>
        <ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>8.39</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation>
      </ram:SpecifiedLineTradeSettlement>
    </ram:IncludedSupplyChainTradeLineItem>
    <ram:ApplicableHeaderTradeAgreement>
      <ram:SellerTradeParty><ram:Name>House</ram:Name><ram:PostalTradeAddress><ram:PostcodeCode>10115</ram:PostcodeCode><ram:LineOne>Weg 1</ram:LineOne><ram:CityName>Berlin</ram:CityName><ram:CountryID>DE</ram:CountryID></ram:PostalTradeAddress><ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">DE123456789</ram:ID></ram:SpecifiedTaxRegistration></ram:SellerTradeParty>
      <ram:BuyerTradeParty><ram:Name>Guest</ram:Name><ram:PostalTradeAddress><ram:CountryID>DE</ram:CountryID></ram:PostalTradeAddress></ram:BuyerTradeParty>
    </ram:ApplicableHeaderTradeAgreement>
    <ram:ApplicableHeaderTradeDelivery><ram:ActualDeliverySupplyChainEvent><ram:OccurrenceDateTime><udt:DateTimeString format="102">20260301</udt:DateTimeString></ram:OccurrenceDateTime></ram:ActualDeliverySupplyChainEvent></ram:ApplicableHeaderTradeDelivery>
    <ram:ApplicableHeaderTradeSettlement>
      <ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
      <ram:ApplicableTradeTax><ram:CalculatedAmount>TAX</ram:CalculatedAmount><ram:TypeCode>VAT</ram:TypeCode><ram:BasisAmount>8.39</ram:BasisAmount><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>19</ram:RateApplicablePercent></ram:ApplicableTradeTax>
      <ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime><udt:DateTimeString format="102">20260315</udt:DateTimeString></ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
      <ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:LineTotalAmount>8.39</ram:LineTotalAmount><ram:TaxBasisTotalAmount>8.39</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID="EUR">TAX</ram:TaxTotalAmount><ram:GrandTotalAmount>GROSS</ram:GrandTotalAmount><ram:DuePayableAmount>GROSS</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation>
    </ram:ApplicableHeaderTradeSettlement>
  </rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>
X
sed 's/>TAX</>1.59</g; s/>GROSS</>9.98</g' invoice.xml >from-net.xml
sed 's/>TAX</>1.60</g; s/>GROSS</>9.99</g' invoice.xml >from-gross.xml

cat >Read.java <<'J'
import java.nio.file.Files;
import java.nio.file.Path;
import org.mustangproject.ZUGFeRD.TransactionCalculator;
import org.mustangproject.ZUGFeRD.ZUGFeRDInvoiceImporter;
import org.mustangproject.validator.ZUGFeRDValidator;

class Read {
    public static void main(String[] files) throws Exception {
        for (String file : files) {
            ZUGFeRDValidator validator = new ZUGFeRDValidator();
            validator.validate(file);
            System.out.println(file + ": valid " + validator.wasCompletelyValid() + ", read " + read(Path.of(file)));
        }
    }

    private static String read(Path file) throws Exception {
        ZUGFeRDInvoiceImporter importer = new ZUGFeRDInvoiceImporter();
        try {
            importer.fromXML(Files.readString(file));
            return new TransactionCalculator(importer.extractInvoice()).getGrandTotal().toPlainString();
        } catch (ArithmeticException e) {
            return e.toString();
        }
    }
}
J

seen=$(java -cp "$(cat classpath.txt)" Read.java from-net.xml from-gross.xml 2>/dev/null | grep '^from-')
echo "mustang 2.25.0"
echo "$seen"
grep -qx 'from-net.xml: valid true, read 9.98' <<<"$seen" \
  && grep -q '^from-gross.xml: valid true, read java.lang.ArithmeticException: .* 9.99, .* 9.98 ' <<<"$seen" \
  || { echo "the behaviour has changed"; exit 1; }
