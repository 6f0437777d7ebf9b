// Sends a chosen picture by HTTP, outside the circuit. Answers null when it was taken, what is wrong in words, or "" when the line broke.
export async function send(input, address, token) {
  try {
    const answer = await fetch(address, { method: "POST", body: input.files[0], headers: { RequestVerificationToken: token ?? "", "Content-Type": "application/octet-stream" } });
    if (answer.ok) {
      return null;
    }
    const problem = await answer.json();
    return problem.detail ?? problem.title ?? "";
  } catch {
    return "";
  }
}
