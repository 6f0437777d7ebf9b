using Arivu.Portal.Kernel;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Arivu.Portal.Ui;

/// <summary>
/// What every page that does something inherits: it knows when the circuit is there, ends its work when the person
/// leaves, and holds the only catch of the pages.
/// </summary>
public abstract class PageBase : ComponentBase, IDisposable
{
    private static readonly Dictionary<string, string[]> NoErrors = new(StringComparer.Ordinal);
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(250);
    private readonly CancellationTokenSource _gone = new();
    private readonly CancellationToken _goneToken;
    private readonly List<IDisposable> _followed = [];
    private int _stale;

    /// <summary>Takes the token once: it outlives its source, which goes with the page.</summary>
    protected PageBase() => _goneToken = _gone.Token;

    [Inject] private ISnackbar Snackbar { get; set; } = default!;

    [Inject] private LiveFeed Feed { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    [Inject] private Sentences Sentences { get; set; } = default!;

    /// <summary>Whether clicks and typing reach the server; before that, inputs and buttons are disabled.</summary>
    protected bool Ready => RendererInfo.IsInteractive;

    /// <summary>Cancelled when the person leaves the page.</summary>
    protected CancellationToken Gone => _goneToken;

    /// <summary>Whether <see cref="TryAsync"/> is at work; buttons are disabled meanwhile.</summary>
    protected bool Busy { get; private set; }

    /// <summary>What is wrong with the input of the last try, by field; the field components show it.</summary>
    protected IReadOnlyDictionary<string, string[]> Errors { get; private set; } = NoErrors;

    /// <summary>
    /// Runs one act of the person. A broken rule, a refusal or another's edit is said in a snackbar, bad input and rules
    /// that name fields beside those; anything unexpected goes on to the frame's boundary, which logs it. A second click while the first is still
    /// at work does nothing.
    /// </summary>
    /// <returns>Whether the act was done.</returns>
    protected async Task<bool> TryAsync(Func<Task> act)
    {
        if (Busy)
        {
            return false;
        }

        (Busy, Errors) = (true, NoErrors);
        StateHasChanged();
        try
        {
            await act();
            return true;
        }
        catch (BadInputException bad)
        {
            Errors = Sentences.Say(bad.Errors);
        }
        catch (RuleBrokenException broken)
        {
            Errors = Sentences.Errors(broken);
            Measures.Refused(broken.Code);
            if (!SaysItself(broken))
            {
                Snackbar.Add(Sentences.Say(broken), Severity.Warning);
            }
        }
        catch (NotAllowedException refused)
        {
            Snackbar.Add(Sentences.Say(refused), Severity.Warning);
        }
        catch (EditedByAnotherException edited)
        {
            Snackbar.Add(Sentences.Say(edited), Severity.Warning);
            await ReloadAsync();
        }
        catch (OperationCanceledException) when (_goneToken.IsCancellationRequested)
        {
            // The person left: nobody is there to be told.
        }
        finally
        {
            Busy = false;
        }

        return false;
    }

    /// <summary>
    /// Reads again (<see cref="ReloadAsync"/>) soon after something changed elsewhere. Many hints within a moment are one
    /// reading. Does nothing while prerendering; ends with the page.
    /// </summary>
    /// <param name="concerns">Whether this page shows what the hint is about.</param>
    protected void Follow<THint>(Func<THint, bool> concerns)
        where THint : ILiveHint
    {
        if (Ready)
        {
            _followed.Add(Feed.On<THint>(hint =>
            {
                if (concerns(hint) && Interlocked.Exchange(ref _stale, 1) == 0)
                {
                    _ = InvokeAsync(RefreshAsync);
                }
            }));
        }
    }

    /// <summary>Whether the page shows beside its fields all that a broken rule says, so that no snackbar says it again.</summary>
    protected virtual bool SaysItself(RuleBrokenException broken) => false;

    /// <summary>Says in a snackbar what was done.</summary>
    protected void Say(string words) => Snackbar.Add(words, Severity.Success);

    /// <summary>Reads again what the page shows; called when somebody else changed it first.</summary>
    protected virtual Task ReloadAsync() => Task.CompletedTask;

    /// <summary>Ends the page's work; a page that listens to something stops listening here.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _followed.ForEach(f => f.Dispose());
            _gone.Cancel();
            _gone.Dispose();
        }
    }

    private async Task RefreshAsync()
    {
        try
        {
            await Task.Delay(Settling, Clock, Gone);
            Volatile.Write(ref _stale, 0);
            await ReloadAsync();
            StateHasChanged();
        }
        catch (Exception) when (_goneToken.IsCancellationRequested)
        {
            // The page is gone; nobody looks any more.
        }
        catch (Exception fault)
        {
            await DispatchExceptionAsync(fault); // to the frame's boundary, which logs it
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }
}
