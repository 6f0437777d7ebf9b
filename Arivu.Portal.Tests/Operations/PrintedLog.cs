using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Arivu.Portal.Tests.Operations;

/// <summary>What the portal's console would show: every entry, of every level that is on, in the form that the portal chose.</summary>
internal sealed class PrintedLog
{
    private readonly ConcurrentQueue<string> _entries = new();

    /// <summary>The entries so far, each with its line ends.</summary>
    public IReadOnlyCollection<string> Entries => _entries;

    /// <summary>Adds itself to a portal.</summary>
    public void Wire(IServiceCollection services) => services.AddSingleton<ILoggerProvider>(portal => new Provider(
        portal.GetServices<ConsoleFormatter>().Single(f => f.Name == (portal.GetRequiredService<IOptions<ConsoleLoggerOptions>>().Value.FormatterName ?? ConsoleFormatterNames.Simple)), _entries));

    private sealed class Provider(ConsoleFormatter formatter, ConcurrentQueue<string> entries) : ILoggerProvider, ISupportExternalScope
    {
        private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

        public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

        public void Dispose()
        {
            // The entries are asked for after the portal is gone, too.
        }

        private void Print<TState>(in LogEntry<TState> entry)
        {
            using var writer = new StringWriter();
            formatter.Write(entry, _scopes, writer);
            entries.Enqueue(writer.ToString());
        }

        private sealed class Logger(Provider provider, string category) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => provider._scopes.Push(state);

            public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                provider.Print(new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter));
        }
    }
}
