using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Arivu.Portal.Tests;

/// <summary>Keeps what a portal logs at Warning and above, and shows it with the test that caused it.</summary>
public sealed class TestLog : ILoggerProvider
{
    private readonly ConcurrentQueue<Line> _lines = new();

    /// <summary>Everything so far, oldest first.</summary>
    public IReadOnlyCollection<Line> Lines => _lines;

    /// <summary>What would wake somebody at night.</summary>
    public IEnumerable<Line> Errors => _lines.Where(l => l.Level >= LogLevel.Error);

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _lines);

    /// <inheritdoc />
    public void Dispose()
    {
        // The lines are asked for after the portal is gone, too.
    }

    /// <summary>One line of the log.</summary>
    public sealed record Line(LogLevel Level, string Category, string Text)
    {
        /// <inheritdoc />
        public override string ToString() => $"{Level} {Category}: {Text}";
    }

    private sealed class Logger(string category, ConcurrentQueue<Line> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                var line = new Line(logLevel, category, $"{formatter(state, exception)}{(exception is null ? "" : $"\n{exception}")}");
                lines.Enqueue(line);
                TestContext.Current.TestOutputHelper?.WriteLine(line.ToString());
            }
        }
    }
}
