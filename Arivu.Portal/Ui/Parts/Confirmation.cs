using MudBlazor;

namespace Arivu.Portal.Ui.Parts;

/// <summary>Asks in words before something is destroyed or taken back.</summary>
public static class Confirmation
{
    private static readonly DialogOptions Options = new() { MaxWidth = MaxWidth.ExtraSmall, FullWidth = true, CloseOnEscapeKey = true };

    /// <summary>Shows the question and waits.</summary>
    /// <param name="dialogs">The circuit's dialogs.</param>
    /// <param name="title">The question, naming what it is about.</param>
    /// <param name="text">What will happen, with its numbers.</param>
    /// <param name="actWord">The button's verb.</param>
    /// <param name="danger">Whether the act destroys or takes back.</param>
    /// <returns>True only when the person pressed the verb.</returns>
    public static async Task<bool> ConfirmAsync(this IDialogService dialogs, string title, string text, string actWord, bool danger = false)
    {
        var parameters = new DialogParameters<ConfirmDialog>
        {
            { ask => ask.Title, title },
            { ask => ask.Text, text },
            { ask => ask.ActWord, actWord },
            { ask => ask.Danger, danger },
        };
        var dialog = await dialogs.ShowAsync<ConfirmDialog>(title: null, parameters, Options);
        return await dialog.Result is { Canceled: false };
    }
}
