using Microsoft.AspNetCore.Http.HttpResults;

namespace Arivu.Portal.Ui.Sheets;

/// <summary>Hears of each list that leaves as a file, before it leaves.</summary>
public interface ISheetWitness
{
    /// <summary>A list is about to leave.</summary>
    /// <param name="request">Who asked, for which list and with which filter.</param>
    /// <param name="rows">How many rows it has.</param>
    Task LeavesAsync(HttpRequest request, int rows);
}

/// <summary>A list as a download; it does not leave unless its witnesses have noted it.</summary>
/// <param name="file">The file.</param>
/// <param name="rows">How many rows it has.</param>
internal sealed class SheetResult(FileContentHttpResult file, int rows) : IResult
{
    /// <summary>The file itself.</summary>
    public FileContentHttpResult File => file;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        foreach (var witness in httpContext.RequestServices.GetServices<ISheetWitness>())
        {
            await witness.LeavesAsync(httpContext.Request, rows);
        }

        await file.ExecuteAsync(httpContext);
    }
}
