using System.Globalization;

namespace Arivu.Portal.Kernel;

/// <summary>An amount in Indian rupees, kept as a whole number of paise so that every sum is exact on every database.</summary>
/// <param name="Paise">The amount in paise; negative for money that goes back.</param>
public readonly record struct Money(long Paise) : IComparable<Money>
{
    /// <summary>No money.</summary>
    public static readonly Money Zero = new(0);

    /// <summary>The amount in rupees, with two decimals at most.</summary>
    public decimal Rupees => Paise / 100m;

    /// <summary>Takes rupees; fractions of a paisa are rounded half up.</summary>
    /// <exception cref="OverflowException">The amount does not fit in 64-bit paise.</exception>
    public static Money FromRupees(decimal rupees) => new(Rounding.HalfUp(rupees * 100m));

    /// <summary>This share of the amount, rounded half up to the paisa: CGST 2.5 % of 5,960.44 is 149.01.</summary>
    public Money Percent(decimal percent) => new(Rounding.HalfUp(Paise * percent / 100m));

    /// <summary>The amount rounded half up to whole rupees; the difference is the invoice's Round Off line.</summary>
    public Money ToWholeRupees() => new(checked(Rounding.HalfUp(Paise / 100m) * 100));

    /// <inheritdoc />
    public int CompareTo(Money other) => Paise.CompareTo(other.Paise);

    /// <summary>As people in India read it: ₹1,23,456.00, with a true minus before it.</summary>
    public override string ToString() => $"{(Paise < 0 ? "\u2212" : "")}₹{Grouped()}";

    /// <summary>Whole rupees where there are no paise: ₹1,23,456, but ₹403.20.</summary>
    public string ToShortString() => Paise % 100 == 0 ? ToString()[..^3] : ToString();

    /// <summary>As columns of documents show it: 1,23,456.00, without the sign of currency and with a true minus.</summary>
    public string ToAmount() => $"{(Paise < 0 ? "\u2212" : "")}{Grouped()}";

    /// <summary>For a field: plain digits with two decimals and no sign of currency.</summary>
    public string ToInput() => Rupees.ToString("0.00", CultureInfo.InvariantCulture);

    private string Grouped()
    {
        var paise = UInt128.CreateChecked(Int128.Abs(Paise));
        return $"{IndianDigits.Group((decimal)(paise / 100))}.{(int)(paise % 100):00}";
    }

#pragma warning disable CS1591 // operators read as arithmetic
    public static Money operator +(Money left, Money right) => new(checked(left.Paise + right.Paise));

    public static Money operator -(Money left, Money right) => new(checked(left.Paise - right.Paise));

    public static Money operator -(Money value) => new(checked(-value.Paise));

    public static Money operator *(Money price, int quantity) => new(checked(price.Paise * quantity));

    public static bool operator <(Money left, Money right) => left.Paise < right.Paise;

    public static bool operator >(Money left, Money right) => left.Paise > right.Paise;

    public static bool operator <=(Money left, Money right) => left.Paise <= right.Paise;

    public static bool operator >=(Money left, Money right) => left.Paise >= right.Paise;
#pragma warning restore CS1591
}
