using Arivu.Portal.Customers;
using Arivu.Portal.Demo;

namespace Arivu.Portal.Tests.Customers;

public sealed class DemoRetailersTests
{
    [Fact]
    public void Each_shop_has_a_telephone_number_of_its_own_that_rings_nowhere()
    {
        var phones = DemoRetailers.Drafts(new DateOnly(2026, 11, 23)).Select(draft => TypedText.Phone(draft.Contact!.Phone!)).ToList();

        Assert.Equal(DemoRetailers.Named, phones.Distinct().Count());
        Assert.All(phones, phone => Assert.StartsWith("+120255501", phone, StringComparison.Ordinal)); // kept for fiction
    }
}
