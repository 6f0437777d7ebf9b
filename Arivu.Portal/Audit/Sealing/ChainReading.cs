using Arivu.Portal.Data;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Audit.Sealing;

/// <summary>Goes along the chain, block by block and line by line, and says in words where it is broken.</summary>
/// <param name="kept">A head that somebody kept elsewhere, as <see cref="AuditBlock.Head"/>; null for none.</param>
internal sealed class ChainReading(string? kept)
{
    private readonly List<byte[]> _lines = [];
    private AuditBlock? _block;
    private bool _keptFound;
    private bool _named;
    private int _places;

    /// <summary>What is wrong, one sentence each.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>The block read last: the chain's head at its end.</summary>
    public AuditBlock? Last => _block;

    /// <summary>The next block begins; the one before has ended.</summary>
    public void Enter(AuditBlock block)
    {
        Leave();
        var (number, previous) = (_block?.Number ?? 0, _block?.Hash ?? AuditHash.Beginning);
        if (block.Number != number + 1)
        {
            Fault(block.Number == number + 2 ? $"Block {number + 1} is missing." : $"Blocks {number + 1} to {block.Number - 1} are missing.");
        }
        else if (!block.PreviousHash.AsSpan().SequenceEqual(previous))
        {
            Fault($"Block {block.Number} does not follow block {number}.");
        }

        if (!block.Hash.AsSpan().SequenceEqual(AuditHash.Of(block.Number, block.SealedAt, block.Lines, block.LinesHash, block.PreviousHash)))
        {
            Fault($"Block {block.Number} was changed after it was sealed.");
        }

        _keptFound |= string.Equals(block.Head, kept, StringComparison.OrdinalIgnoreCase);
        _block = block;
    }

    /// <summary>The next line of the block.</summary>
    /// <param name="seal">Where it was sealed.</param>
    /// <param name="entry">The line; null when it is gone.</param>
    public void Read(AuditSeal seal, AuditEntry? entry)
    {
        if (seal.Block != _block?.Number)
        {
            return; // no block's line: all such are told of together
        }

        _places++;
        _lines.Add(seal.Hash);
        if (entry is null)
        {
            Name($"Block {seal.Block}, line {seal.Place} is gone.");
        }
        else if (!seal.Hash.AsSpan().SequenceEqual(AuditHash.Of(entry)))
        {
            Name($"Block {seal.Block}, line {seal.Place} was changed after it was sealed; it says now: {entry.At.ToIstText()}, {entry.Actor}, {entry.Act}, {entry.Subject} {entry.Key}.");
        }
    }

    /// <summary>The chain is at its end.</summary>
    public void End()
    {
        Leave();
        if (!string.IsNullOrEmpty(kept) && !_keptFound && Faults.Count < BookCheckRegistration.MostFaults)
        {
            Fault($"No block is {kept}: the chain is not the one whose head was kept.");
        }
    }

    private void Leave()
    {
        if (_block is { } block)
        {
            if (_places != block.Lines)
            {
                Fault(_places < block.Lines ? $"Block {block.Number} holds {_places} lines; {block.Lines} were sealed: some are missing." : $"Block {block.Number} holds {_places} lines; {block.Lines} were sealed: some slipped in.");
            }
            else if (!_named && !block.LinesHash.AsSpan().SequenceEqual(AuditHash.Of(_lines)))
            {
                Fault($"Block {block.Number} does not hold the lines that were sealed in it.");
            }
        }

        _lines.Clear();
        (_places, _named) = (0, false);
    }

    private void Name(string fault)
    {
        _named = true;
        Fault(fault);
    }

    private void Fault(string fault) => Faults.Add(fault);
}
