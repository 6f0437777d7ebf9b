using System.Net;
using Arivu.Portal.Kernel;

namespace Arivu.Portal.Accounts.Mail;

/// <summary>
/// The looks of every letter: one column, one green act, readable with pictures off. Everything put in is escaped. It says that it is
/// in the language spoken when it is written: the receiver's.
/// </summary>
public static class LetterPaper
{
    /// <summary>A letter of a greeting, some paragraphs and, where there are any, a small table, an act with its link, and a quiet note.</summary>
    public static Letter Write(
        string to, string name, string subject, IReadOnlyList<string> paragraphs, (string Words, string Href)? act = null, IReadOnlyList<LetterRow>? rows = null, string? note = null)
    {
        var table = rows is { Count: > 0 } ? string.Join('\n', rows.Select(row => $"{row.What}: {row.Figure}")) : "";
        string[] parts = [name.Length > 0 ? $"{name}," : "", .. paragraphs, table, act is { } a ? $"{a.Words}: {a.Href}" : "", note ?? "", "Arivu Foods"];
        var html = $"""
            <!DOCTYPE html><html lang="{Languages.Current}"><head><meta charset="utf-8"><title>{E(subject)}</title></head>
            <body style="margin:0;background:#f7f5f0;color:#1b2430;font:15px/1.5 'Noto Sans',Arial,sans-serif">
            <div style="max-width:520px;margin:0 auto;padding:32px 16px"><div style="background:#fff;border:1px solid #e9e6df;border-radius:12px;padding:28px">
            <p style="margin:0 0 20px;font-weight:600;color:#0b5d4e">Arivu Portal</p><p style="margin:0 0 16px">{E(name)},</p>{Paragraphs(paragraphs)}{Table(rows ?? [])}{Button(act)}
            <p style="margin:24px 0 0;color:#5b6776">Arivu Foods</p></div>{Note(note)}</div></body></html>
            """;
        return new Letter(to, name, subject, string.Join("\n\n", parts.Where(part => part.Length > 0)).Trim(), html);
    }

    private static string Paragraphs(IEnumerable<string> paragraphs) => string.Concat(paragraphs.Select(p => $"<p style=\"margin:0 0 16px\">{E(p)}</p>"));

    private static string Table(IReadOnlyList<LetterRow> rows) => rows.Count == 0 ? ""
        : $"<table role=\"presentation\" style=\"width:100%;margin:0 0 16px;border-collapse:collapse;font-size:14px\">{string.Concat(rows.Select(Row))}</table>";

    private static string Row(LetterRow row)
    {
        var cell = $"padding:7px 0;border-top:1px solid #e9e6df;{(row.Strong ? "font-weight:600;" : "")}";
        return $"<tr><td style=\"{cell}\">{E(row.What)}</td><td style=\"{cell}padding-left:16px;text-align:right;white-space:nowrap\">{E(row.Figure)}</td></tr>";
    }

    private static string Button((string Words, string Href)? act) => act is not { } b ? ""
        : $"<p style=\"margin:24px 0\"><a href=\"{E(b.Href)}\" style=\"background:#0b5d4e;color:#fff;padding:12px 20px;border-radius:10px;text-decoration:none;font-weight:600;display:inline-block\">{E(b.Words)}</a></p><p style=\"margin:0 0 16px;color:#5b6776;font-size:13px;word-break:break-all\">{E(b.Href)}</p>";

    private static string Note(string? note) => note is null ? "" : $"<p style=\"margin:16px 28px 0;color:#5b6776;font-size:12px\">{E(note)}</p>";

    private static string E(string text) => WebUtility.HtmlEncode(text);
}
