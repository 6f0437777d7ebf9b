using Arivu.Portal.Data;
using Arivu.Portal.Papers;

namespace Arivu.Portal.Billing;

/// <summary>
/// A paper as it was handed out for the first time, byte for byte: fonts and layout change with releases, a document
/// that left the house does not.
/// </summary>
public sealed class IssuedPaper : IOwnedByRetailer, IAppendOnly
{
    /// <summary>Longest edition.</summary>
    public const int EditionLength = 24;

    /// <summary>Characters of a SHA-256.</summary>
    public const int HashLength = 64;

    /// <summary>Most bytes of a paper; a thousand lines are far below.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    private IssuedPaper(Guid id) => Id = id;

    /// <summary>The key.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc />
    public int RetailerId { get; private set; }

    /// <summary>The document's number; its series tells what it is.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Which of its papers: the copy, and whether it was cancelled.</summary>
    public string Edition { get; private set; } = "";

    /// <summary>SHA-256 of <see cref="File"/>.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The PDF. Its streams are compressed already, so it is kept as it is.</summary>
    public byte[] File { get; private set; } = [];

    /// <summary>When it was drawn, in UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Whether the bytes are still those that were handed out.</summary>
    public bool IsWhole => PaperHash.Of(File) == Hash;

    internal static IssuedPaper Of(PaperKey key, byte[] file, DateTime at) => new(Guid.CreateVersion7())
    {
        RetailerId = key.RetailerId,
        Number = key.Number,
        Edition = key.Edition,
        Hash = PaperHash.Of(file),
        File = file,
        At = at,
    };
}

/// <summary>Names one paper of one document.</summary>
/// <param name="RetailerId">Whose document it is.</param>
/// <param name="Number">The document's number.</param>
/// <param name="Edition">Which of its papers.</param>
internal sealed record PaperKey(int RetailerId, string Number, string Edition);
