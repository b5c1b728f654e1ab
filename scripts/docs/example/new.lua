if Request.RGWOp == "put_obj" then
  Request.HTTP.Metadata["x-amz-meta-mydata"] = "another value"
  RGWDebugLog("tagged")
end
