namespace Arivu.Portal.Ui.Lists;

/// <summary>Where a column's cells stand.</summary>
public enum ColumnAlign
{
    /// <summary>Words.</summary>
    Start,

    /// <summary>Numbers.</summary>
    End,
}

/// <summary>From which width down a column is left out.</summary>
public enum ColumnHide
{
    /// <summary>It always shows.</summary>
    Never,

    /// <summary>Below 600 px, where a row is a card.</summary>
    Phone,

    /// <summary>Below 1100 px.</summary>
    Tablet,
}
