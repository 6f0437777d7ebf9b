using Arivu.Portal.Ui.Forms;

namespace Arivu.Portal.Tests.Ui;

public sealed class FieldPathTests
{
    private readonly FieldSample _model = new();

    [Fact]
    public void A_path_leads_to_the_field_of_a_part()
    {
        Assert.Equal((_model.Address, "City"), Found("address.city"));
        Assert.Equal((_model.Lines[1], "Quantity"), Found("Lines[1].Quantity"));
        Assert.Equal((_model, "Name"), Found("name"));
    }

    [Theory]
    [InlineData("Nothing")]
    [InlineData("Address.Nothing")]
    [InlineData("Lines[7].Quantity")]
    public void A_path_to_nowhere_is_no_field(string path) => Assert.Null(FieldPath.Find(_model, path));

    private (object, string) Found(string path)
    {
        var field = FieldPath.Find(_model, path)!.Value;
        return (field.Model, field.FieldName);
    }
}
