using Arivu.Portal.Data;

namespace Arivu.Portal.Customers;

/// <summary>The firm that sells, as its documents name it. Settings <c>Seller:…</c> replace the demo firm of <c>seller.csv</c>, all fictional.</summary>
public sealed record Seller
{
    /// <summary>As registered.</summary>
    public required string LegalName { get; init; }

    /// <summary>As customers know it.</summary>
    public required string TradeName { get; init; }

    /// <summary>Its GST registration; the state where its goods leave from.</summary>
    public required Gstin Gstin { get; init; }

    /// <summary>First line of the address.</summary>
    public required string Address1 { get; init; }

    /// <summary>Second line of the address; may be empty.</summary>
    public required string Address2 { get; init; }

    /// <summary>Town.</summary>
    public required string City { get; init; }

    /// <summary>Six digits.</summary>
    public required string Pincode { get; init; }

    /// <summary>Where shops call.</summary>
    public required string Phone { get; init; }

    /// <summary>A link that dials <see cref="Phone"/>; null where no number is set.</summary>
    public string? Call => Phone.Any(char.IsAsciiDigit) ? $"tel:{Phone.Replace(" ", "", StringComparison.Ordinal)}" : null;

    /// <summary>The food licence, 14 digits; it stands on every invoice (FSSAI order of 8 June 2021).</summary>
    public required string FssaiNumber { get; init; }

    /// <summary>Where UPI payments go.</summary>
    public required string UpiAddress { get; init; }

    /// <summary>The bank for NEFT and RTGS.</summary>
    public required string BankName { get; init; }

    /// <summary>The account there.</summary>
    public required string AccountNumber { get; init; }

    /// <summary>The branch code of the bank.</summary>
    public required string Ifsc { get; init; }

    /// <summary>Two digits, from the GSTIN.</summary>
    public string StateCode => Gstin.StateCode;

    /// <summary>The state's name.</summary>
    public string State => States.NameOf(StateCode);

    /// <summary>Reads the settings; what they leave out is the demo firm's.</summary>
    /// <exception cref="InvalidOperationException">A setting cannot stand on an invoice; the message names it.</exception>
    public static Seller Of(IConfiguration settings)
    {
        var demo = EmbeddedCsv.Read(typeof(Seller), "seller.csv")[0];
        string Fact(string key, string column) => settings[$"Seller:{key}"] is { Length: > 0 } set ? set : demo[column];
        var gstin = Gstin.Clean(Fact(nameof(Gstin), "gstin"));
        var seller = new Seller
        {
            LegalName = Fact(nameof(LegalName), "legal_name"),
            TradeName = Fact(nameof(TradeName), "trade_name"),
            Gstin = Gstin.Parse(gstin) ?? throw Wrong(nameof(Gstin), gstin, "it is no GSTIN"),
            Address1 = Fact(nameof(Address1), "address1"),
            Address2 = Fact(nameof(Address2), "address2"),
            City = Fact(nameof(City), "city"),
            Pincode = Fact(nameof(Pincode), "pincode"),
            Phone = Fact(nameof(Phone), "phone"),
            FssaiNumber = Fact(nameof(FssaiNumber), "fssai_no"),
            UpiAddress = Fact(nameof(UpiAddress), "upi_vpa"),
            BankName = Fact(nameof(BankName), "bank_name"),
            AccountNumber = Fact(nameof(AccountNumber), "account_no"),
            Ifsc = Fact(nameof(Ifsc), "ifsc"),
        };
        return seller.Checked();
    }

    private Seller Checked()
    {
        if (!TypedText.IsPincode(Pincode) || !States.Find(StateCode)!.Holds(Pincode))
        {
            throw Wrong(nameof(Pincode), Pincode, $"it is not in {State}, the state of the GSTIN");
        }

        return TypedText.IsFssai(FssaiNumber) ? this : throw Wrong(nameof(FssaiNumber), FssaiNumber, "a licence has 14 digits");
    }

    private static InvalidOperationException Wrong(string key, string value, string why) =>
        new($"The setting Seller:{key} is '{value}': {why}. Correct it; invoices carry it.");
}
