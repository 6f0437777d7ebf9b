using Microsoft.AspNetCore.Components;

namespace Arivu.Portal.Ui.Lists;

/// <summary>One column of a <see cref="DataGrid{TRow}"/>. It draws nothing itself; the grid asks it for its cells.</summary>
public sealed class Column<TRow> : ComponentBase
{
    /// <summary>The heading.</summary>
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>The name that the URL sorts by; null for a column that does not sort.</summary>
    [Parameter]
    public string? SortKey { get; set; }

    /// <summary>What <see cref="DataGrid{TRow}.Hidden"/> calls it; null for a column that always shows.</summary>
    [Parameter]
    public string? Name { get; set; }

    /// <summary>End for numbers.</summary>
    [Parameter]
    public ColumnAlign Align { get; set; }

    /// <summary>Where it is left out.</summary>
    [Parameter]
    public ColumnHide Hide { get; set; }

    /// <summary>A CSS width, such as 120px.</summary>
    [Parameter]
    public string? Width { get; set; }

    /// <summary>On a phone the cell takes the card's whole width.</summary>
    [Parameter]
    public bool Wide { get; set; }

    /// <summary>On a phone the cell stands small at the card's right edge, beside the line before it.</summary>
    [Parameter]
    public bool Side { get; set; }

    /// <summary>On a phone the heading stands before the value.</summary>
    [Parameter]
    public bool Named { get; set; }

    /// <summary>A cell.</summary>
    [Parameter, EditorRequired]
    public RenderFragment<TRow> ChildContent { get; set; } = default!;

    [CascadingParameter]
    private DataGrid<TRow> Grid { get; set; } = default!;

    internal string Css => string.Join(' ', new[]
    {
        Align == ColumnAlign.End ? "end" : null,
        Hide switch { ColumnHide.Phone => "no-phone", ColumnHide.Tablet => "no-tablet", _ => null },
        Wide ? "wide" : null,
        Side ? "side" : null,
    }.Where(name => name is not null));

    /// <inheritdoc />
    protected override void OnParametersSet() => Grid.Add(this);
}
