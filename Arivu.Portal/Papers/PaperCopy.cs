namespace Arivu.Portal.Papers;

/// <summary>Which of a paper's three copies; the law names whom each is for (CGST rules 48 and 55).</summary>
public enum PaperCopy
{
    /// <summary>For whoever gets the goods.</summary>
    Original,

    /// <summary>For whoever carries them.</summary>
    Duplicate,

    /// <summary>For whoever sends them.</summary>
    Triplicate,
}

/// <summary>Copies as addresses name them.</summary>
public static class PaperCopies
{
    /// <summary>Reads <c>?copy=</c>: the original when nothing is said; null when no copy is called so.</summary>
    public static PaperCopy? Read(string? text) => text?.ToUpperInvariant() switch
    {
        null or "" or "ORIGINAL" => PaperCopy.Original,
        "DUPLICATE" => PaperCopy.Duplicate,
        "TRIPLICATE" => PaperCopy.Triplicate,
        _ => null,
    };
}
