namespace Arivu.Portal.Ui.Sheets;

/// <summary>One line of a file that somebody filled in.</summary>
/// <param name="Number">Its line in the file, from 1, as a spreadsheet shows it.</param>
/// <param name="Cells">Its cells as text without spaces around: numbers with a point, dates as yyyy-MM-dd.</param>
public sealed record SheetLine(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The cell of a column, from 0; empty where the line is shorter.</summary>
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";

    /// <summary>Whether nothing stands in it.</summary>
    public bool IsBlank => Cells.All(cell => cell.Length == 0);
}
