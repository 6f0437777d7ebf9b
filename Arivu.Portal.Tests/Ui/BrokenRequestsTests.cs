using Arivu.Portal.Kernel;
using Arivu.Portal.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Arivu.Portal.Tests.Ui;

public sealed class BrokenRequestsTests
{
    [Fact]
    public async Task What_nobody_expected_stands_in_the_log_under_the_shown_id()
    {
        var log = new Notebook();
        var request = new DefaultHttpContext { TraceIdentifier = "4711" };

        Assert.False(await new BrokenRequests(log).TryHandleAsync(request, new InvalidOperationException("a cause"), TestContext.Current.CancellationToken));

        Assert.Equal($"A request broke: {BrokenRequests.TraceId(request)}", Assert.Single(log.Lines));
    }

    [Fact]
    public async Task A_broken_rule_is_no_fault_and_stays_out_of_the_log()
    {
        var log = new Notebook();

        Assert.False(await new BrokenRequests(log).TryHandleAsync(new DefaultHttpContext(), new RuleBrokenException("No."), TestContext.Current.CancellationToken));

        Assert.Empty(log.Lines);
    }

    private sealed class Notebook : ILogger<BrokenRequests>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add(formatter(state, exception));
    }
}
