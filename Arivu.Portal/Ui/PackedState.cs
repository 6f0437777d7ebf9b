using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace Arivu.Portal.Ui;

/// <summary>
/// What a prerendered page hands to its circuit (<see cref="PersistentStateAttribute"/>), packed. The browser sends all of it
/// back in the circuit's first message, which may have 32 KB: with more the page would never come alive. So what is too large
/// even when packed is not handed over, and the circuit reads it again.
/// </summary>
internal sealed class PackedState<T> : PersistentComponentStateSerializer<T>
{
    /// <summary>Most bytes of one value: on the way they become 1.8 times as many, and a page hands over several.</summary>
    internal const int Most = 6_000;

    /// <inheritdoc />
    public override void Persist(T value, IBufferWriter<byte> writer)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            JsonSerializer.Serialize(brotli, value, JsonSerializerOptions.Web);
        }

        if (packed.Length <= Most)
        {
            writer.Write(packed.GetBuffer().AsSpan(0, (int)packed.Length));
        }
    }

    /// <inheritdoc />
    public override T Restore(ReadOnlySequence<byte> data)
    {
        if (data.IsEmpty)
        {
            return default!; // it was too large: the page reads it
        }

        using var brotli = new BrotliStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(brotli, JsonSerializerOptions.Web)!;
    }
}
