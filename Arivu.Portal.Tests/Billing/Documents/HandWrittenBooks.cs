namespace Arivu.Portal.Tests.Billing.Documents;

/// <summary>A portal whose documents a test writes by hand, with numbers and sums of its own: its books are not checked at the end.</summary>
public sealed class HandWrittenBooks : IAsyncDisposable
{
    public TestPortal Portal { get; } = new() { WithDemo = true };

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
