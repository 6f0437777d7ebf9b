using Arivu.Portal.Kernel;
using Arivu.Portal.Ui.Forms;
using Arivu.Portal.Ui.Parts;
using Microsoft.AspNetCore.Components;

namespace Arivu.Portal.Inventory.Receiving.Pages.Parts;

/// <summary>What is scanned, typed and received at the door. Scans and keystrokes are taken one after the other, however fast they come.</summary>
public sealed partial class DoorForm
{
    private readonly ReceivingForm _form = new();
    private IReadOnlyList<Option<string?>> _products = [];
    private IReadOnlyList<Option<int>> _places = [];
    private ReceivingView? _taken;
    private RuleBrokenException? _broken;
    private Task _last = Task.CompletedTask;
    private string? _chosen;
    private string? _fault;
    private string? _said;
    private string? _refusal;

    /// <summary>What stands in the database.</summary>
    [Parameter, EditorRequired]
    public ReceivingView View { get; set; } = default!;

    /// <summary>The order that is received; null for goods without one.</summary>
    [Parameter]
    public string? Order { get; set; }

    /// <summary>Something was kept: the page reads again.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private IReadOnlyDictionary<string, string[]> FormErrors => Errors.ContainsKey(ReceivingService.ScanField) ? new Dictionary<string, string[]>(StringComparer.Ordinal) : Errors;

    private string? Sum => _form.Lines.Count switch
    {
        0 => null,
        1 => T["1 batch"].Value,
        var count => T["{0} batches", count].Value,
    };

    /// <inheritdoc />
    protected override async Task OnInitializedAsync() =>
        _places = [.. (await Warehouses.AllAsync(Gone)).Where(w => w.Active).Select(w => new Option<int>(w.Id, w.Name))];

    /// <summary>What is typed stays; what the database knows more of comes in.</summary>
    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_taken, View))
        {
            (_taken, _refusal) = (View, null);
            View.Into(_form);
        }
    }

    /// <inheritdoc />
    protected override bool SaysItself(RuleBrokenException broken)
    {
        _broken = broken;
        return broken.Code is "over-receipt" or "wrong-state";
    }

    /// <inheritdoc />
    protected override Task ReloadAsync() => OnChanged.InvokeAsync();

    private int PiecesOf(string sku) => _form.Lines.Where(l => l.Sku == sku).Sum(l => l.Quantity ?? 0);

    private Task<bool> ScanAsync(string code) => InTurnAsync(async () =>
    {
        Guid? row = null;
        (_fault, _said) = (null, null);
        var used = await TryAsync(async () => row = await Service.ScanAsync(Order, code, _form.Head, Gone)) && row is not null;
        if (used)
        {
            await OnChanged.InvokeAsync();
            _said = _form.Lines.FirstOrDefault(l => l.Id == row) is { } line ? T["{0}: {1} pieces", line.Name, IndianDigits.Group(line.Quantity ?? 0)].Value : null;
        }
        else
        {
            _fault = Errors.GetValueOrDefault(ReceivingService.ScanField)?[0] ?? Taken()?.Message;
        }

        StateHasChanged();
        return used;
    });

    private async Task ChooseAsync()
    {
        var sku = _chosen;
        _chosen = null;
        if (sku is not null)
        {
            await ScanAsync(sku);
        }
    }

    private async Task ListAsync() => _products = await Stock.ChoicesAsync(Gone);

    private Task<bool> StepAsync(string step)
    {
        _form.ByPiece = step == "piece";
        return KeepHeadAsync();
    }

    private Task<bool> KeepHeadAsync() => InTurnAsync(() => _form.DraftId is { } draft ? Service.NoteHeadAsync(draft, _form.Head, Gone) : Task.FromResult(true));

    // A scan that is still under way reads the row as it was before: what was typed meanwhile is put back after it.
    private Task<bool> KeepAsync(ReceivingLine line)
    {
        var typed = line.Copy();
        return InTurnAsync(async () =>
        {
            line.Take(typed);
            return _form.DraftId is { } draft && await Service.NoteRowAsync(draft, line.Id, typed, Gone);
        });
    }

    private Task<bool> AnotherAsync(ReceivingLine line) => ActAsync(draft => Service.AnotherBatchAsync(draft, line.Id, Gone));

    private Task<bool> TakeOutAsync(ReceivingLine line) => ActAsync(draft => Service.TakeOutAsync(draft, line.Id, Gone));

    private async Task DiscardAsync()
    {
        if (await Dialogs.ConfirmAsync(T["Throw away what is typed here?"], T["{0} batches are typed. Nothing of it is on the shelf.", _form.Lines.Count], T["Throw away"], danger: true))
        {
            await ActAsync(draft => Service.DiscardAsync(draft, Gone));
        }
    }

    private async Task LetOrderGoAsync()
    {
        if (await ActAsync(draft => Service.WithoutOrderAsync(draft, Gone)))
        {
            Navigation.NavigateTo("/inventory/receive");
        }
    }

    private async Task PostAsync()
    {
        if (!await InTurnAsync(() => SendAsync(acceptMore: false)) && Taken() is { } broken)
        {
            if (broken.Code != "over-receipt")
            {
                _refusal = broken.Message;
            }
            else if (await Dialogs.ConfirmAsync(T["More came than was ordered"], $"{string.Join(". ", broken.Errors.Values.SelectMany(m => m))}.", T["Receive all of it"]))
            {
                await InTurnAsync(() => SendAsync(acceptMore: true));
            }
        }
    }

    private async Task<bool> SendAsync(bool acceptMore)
    {
        string? number = null;
        var posted = await TryAsync(async () => number = await Service.PostAsync(_form, acceptMore, Gone));
        if (posted && number is not null)
        {
            Say(T["{0} is received", number]);
            Navigation.NavigateTo($"/inventory/receipts/{number}");
        }
        else if (posted)
        {
            await OnChanged.InvokeAsync(); // thrown away on another screen
        }

        return posted;
    }

    private async Task<bool> ActAsync(Func<Guid, Task<bool>> act)
    {
        var done = await InTurnAsync(() => _form.DraftId is { } draft ? TryAsync(() => act(draft)) : Task.FromResult(false));
        await OnChanged.InvokeAsync();
        return done;
    }

    private RuleBrokenException? Taken()
    {
        var broken = _broken;
        _broken = null;
        return broken;
    }

    private async Task<bool> InTurnAsync(Func<Task<bool>> act)
    {
        var (before, mine) = (_last, new TaskCompletionSource());
        _last = mine.Task;
        await before;
        try
        {
            return await act();
        }
        finally
        {
            mine.SetResult();
        }
    }
}
